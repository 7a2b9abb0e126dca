import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { parse } from "yaml";
import type { Emulator } from "../../local/start-emulator";
import { runStep } from "./step";

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly id?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Action {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly { readonly id?: string; readonly env?: Texts }[] };
}

/** How a job ended, and what its steps printed, by the name of their action. */
export interface JobResult {
  readonly status: "success" | "failure";
  readonly ran: readonly string[];
  readonly output: string;
}

export interface JobOptions {
  readonly inputs: Texts;
  /** Beside what the emulator needs, for all steps, and for those of one action. */
  readonly environment?: Texts;
  readonly environments?: Readonly<Record<string, Texts>>;
}

/**
 * Runs a job of one of this project's workflows against an emulator, as GitHub's runner does: conditions, inputs and outputs
 * by GitHub's own expressions. Steps of others (checkout, tools, credentials) are not run: the machine has what they bring.
 */
export async function runJob(
  emulator: Pick<Emulator, "environment">,
  file: string,
  job: string,
  { inputs, environment = {}, environments = {} }: JobOptions,
): Promise<JobResult> {
  const { steps } = read(file).jobs[job] as { steps: readonly Step[] };
  const temp = mkdtempSync(join(tmpdir(), "slipway-job-"));
  const told: Record<string, { outputs: Texts; outcome: string }> = {};
  const ran: string[] = [];
  let status: JobResult["status"] = "success";
  let output = "";
  for (const { id = "", if: condition, uses = "", with: given = {} } of steps) {
    const context = { inputs, steps: told, runner: { temp }, job: { status }, github };
    const name = ownAction(uses);
    if (name === undefined || !isWanted(condition, context)) {
      continue;
    }
    const values = Object.fromEntries(
      Object.entries(given).map(([input, value]) => [input, filled(String(value), context)]),
    );
    const result = await runAction(emulator, name, values, { ...environment, ...environments[name] });
    ran.push(name);
    output += result.output;
    told[id] = { outputs: result.outputs, outcome: result.code === 0 ? "success" : "failure" };
    status = result.code === 0 ? status : "failure";
  }
  return { status, ran, output };
}

const github = { server_url: "https://github.com", repository: "example-org/dougust", run_id: "1" };

/** The name of an action of this project; nothing for others'. */
function ownAction(uses: string): string | undefined {
  return uses.split("@")[0]?.split("/.github/actions/")[1];
}

async function runAction(
  emulator: Pick<Emulator, "environment">,
  name: string,
  values: Texts,
  environment: Texts,
) {
  const { inputs: declared = {}, outputs = {}, runs } = read(`.github/actions/${name}/action.yml`) as Action;
  const defaults = Object.entries(declared).map(([input, { default: value = "" }]) => [input, value]);
  const inputs = { ...Object.fromEntries(defaults), ...values };
  const [script] = runs.steps;
  const context = { inputs, github };
  const variables = Object.entries(script?.env ?? {}).map(([key, value]) => [key, filled(value, context)]);
  const result = await runStep(emulator, name, { ...Object.fromEntries(variables), ...environment });
  const steps = { [script?.id ?? ""]: { outputs: result.outputs } };
  const names = Object.entries(outputs).map(([key, { value }]) => [key, filled(value, { steps })]);
  return { ...result, outputs: Object.fromEntries(names) as Texts };
}

function read(file: string) {
  return parse(readFileSync(file, "utf8"));
}

interface Context {
  readonly job?: { readonly status: string };
  readonly [name: string]: unknown;
}

/** A step without a condition runs as long as nothing failed, and so does one whose condition says nothing of that. */
function isWanted(condition: string | boolean | undefined, context: Context): boolean {
  const text = inner(String(condition ?? true));
  const saysWhen = /\b(success|failure|always|cancelled)\(/.test(text);
  return truth(evaluate(saysWhen ? text : `success() && (${text})`, context));
}

/** A text with the values of its expressions. */
function filled(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression) => evaluate(expression, context).coerceString());
}

function inner(text: string): string {
  return /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1] ?? text;
}

function truth(value: data.ExpressionData): boolean {
  return !["false", "", "0"].includes(value.coerceString());
}

function evaluate(expression: string, context: Context): data.ExpressionData {
  const isFine = context.job?.status !== "failure";
  const functions = new Map(
    Object.entries({ success: isFine, failure: !isFine, always: true, cancelled: false }).map(
      ([name, value]) => [name, { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }],
    ),
  );
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(context), [
    ...functions.values(),
  ]).parse();
  const values = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary;
  return new Evaluator(tree, values, functions).evaluate();
}
