import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import type { Emulator } from "../../local/start-emulator";
import { type Result, run } from "../../local/terraform";

/** How a step of a workflow ended. */
export interface StepResult extends Result {
  /** What it tells the steps that follow. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What it adds to the page of the run. */
  readonly summary: string;
}

export interface StepOptions {
  /** Folders whose programs come before all others. */
  readonly programs?: readonly string[];
}

/**
 * Runs the script of a step against an emulator, as GitHub's runner does.
 * @param name its folder in `.github/actions`
 * @param inputs its environment variables
 */
export async function runStep(
  { environment }: Pick<Emulator, "environment">,
  name: string,
  inputs: Readonly<Record<string, string>>,
  { programs = [] }: StepOptions = {},
): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-step-"));
  const [outputFile, summaryFile] = [join(folder, "output"), join(folder, "summary")];
  for (const file of [outputFile, summaryFile]) {
    writeFileSync(file, "");
  }
  const path = [...programs, resolve("local/.venv/bin"), process.env.PATH ?? ""].join(delimiter);
  const env = {
    ...environment,
    ...inputs,
    PATH: path,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
  };
  const result = await run(`.github/actions/${name}/${name}.sh`, [], { env });
  return {
    ...result,
    outputs: parseOutputs(readFileSync(outputFile, "utf8")),
    summary: readFileSync(summaryFile, "utf8"),
  };
}

/** Runs a step that must succeed. */
export async function step(...parameters: Parameters<typeof runStep>): Promise<StepResult> {
  const result = await runStep(...parameters);
  if (result.code !== 0) {
    throw new Error(`the step ${parameters[1]} failed:\n${result.output}`);
  }
  return result;
}

/** GitHub's form of values that may have several lines: `name<<end`, the lines, `end`. */
function parseOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^([^\n]+?)<<([^\n]+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, name = "", , value = ""]) => [name, value]));
}
