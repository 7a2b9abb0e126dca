import { code } from "../markdown";
import { type DeployedState, list, text } from "./deployed-state";
import type { AskedFor } from "./documents";

/** Every saved query of a stack, word for word. */
export function querySection(state: DeployedState, askedFor: AskedFor): string[] {
  const queries = state.all("aws_cloudwatch_query_definition").flatMap((query) => {
    const { values } = query;
    const name = text(values, "name");
    const groups = list<string>(values, "log_group_names").map(code).join(", ");
    const asked = askedFor(query);
    return [
      `${code(name)} over ${groups}${asked.length > 0 ? ` (${asked.join("; ")})` : ""}:`,
      "",
      "```",
      ...text(values, "query_string").trimEnd().split("\n"),
      "```",
      "",
    ];
  });
  return queries.length > 0 ? ["### Saved queries", "", ...queries] : [];
}
