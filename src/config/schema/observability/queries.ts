import { z } from "zod";
import { commandOf, queryCommands, queryStages } from "../../../logs-query";
import { kebabName } from "../primitives";
import { type Finding, listedTwice, rule, show } from "../rule";

/** What a query is called in the console, in the folder of its environment. */
const title = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ,.()'-]{0,99}$/, {
  error: ({ input }) =>
    `${show(input)} is no title of a query; use up to 100 letters, digits, blanks and , . ( ) ' -`,
});

/** A question to logs that people keep in Logs Insights. */
const querySchema = z
  .strictObject({
    title,
    /** The parts whose logs it reads, as in `services.app`, `jobs.export`, `database` or `waf`. */
    reads: z.array(z.string()).min(1, { error: "[] reads nothing; name at least one part with logs" }),
    /** In Logs Insights' own language. */
    query: z.string().max(10_000, {
      error: ({ input }) =>
        `a query has at most 10000 characters, and this one has ${String(input).length}; shorten it`,
    }),
  })
  .check(
    rule(["query"], ({ query }) => checkQuery(query)),
    rule(["reads"], ({ reads }) => checkReads(reads)),
  );

export const queriesSchema = z.record(kebabName, querySchema).default({});

export type Queries = z.output<typeof queriesSchema>;

/** Whether every stage of a query begins with a command. */
function* checkQuery(query: string): Iterable<Finding> {
  const path = ["query"];
  const { stages, unended } = queryStages(query);
  if (stages.every((stage) => stage === "")) {
    yield { path, message: `${show(query)} asks nothing; begin it as in "fields @timestamp, @message"` };
    return;
  }
  if (unended !== undefined) {
    yield {
      path,
      message: `${show(unended)} begins what has no end; close it, or write a backslash before it`,
    };
  }
  for (const stage of stages) {
    const command = commandOf(stage);
    if (stage === "") {
      yield { path, message: 'nothing stands between two "|", or at an end; remove one of them' };
    } else if (command.toLowerCase() === "source") {
      yield {
        path,
        message: `${show(command)} chooses log groups; remove it, and name their parts in reads`,
      };
    } else if (!queryCommands.includes(command)) {
      yield {
        path,
        message: `${show(command)} is no command of Logs Insights; begin each stage with one of ${queryCommands.join(", ")}`,
      };
    }
  }
}

function* checkReads(reads: readonly string[]): Iterable<Finding> {
  yield* listedTwice(reads, ["reads"], "part");
}
