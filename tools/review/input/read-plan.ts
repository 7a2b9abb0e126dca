import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { requireTerraform } from "../../../local/require-terraform";
import { Terraform } from "../../../local/terraform";
import { UsageError } from "../../../src/config/problem";
import { parsePlan } from "./parse-plan";
import type { ShownPlan } from "./shown-plan";

/**
 * Reads a plan, or what `terraform show -json` printed of it.
 * @param folder the folder of the stack, where Terraform is initialized; for plan files alone
 *   @default the folder in which the plan file lies
 * @throws UsageError where there is no plan in it, or Terraform cannot read it
 */
export async function readPlan(file: string, folder?: string): Promise<ShownPlan> {
  const bytes = read(file);
  return isPlanFile(bytes)
    ? parsePlan(await show(file, folder ?? dirname(file)), file)
    : parsePlan(bytes.toString("utf8"), file);
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new UsageError(
      `${file} ${missing ? "is not there" : `cannot be read (${(error as Error).message})`}; name a plan, as in: npm run review -- plan.json`,
    );
  }
}

/** Terraform's plan files are ZIP archives. */
function isPlanFile(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04";
}

async function show(file: string, folder: string): Promise<string> {
  requireTerraform();
  if (!existsSync(join(folder, ".terraform"))) {
    throw new UsageError(
      `${file} is a plan file, and Terraform is not initialized in ${folder}; name the stack whose folder it is with --stack, or write JSON there with terraform show -json`,
    );
  }
  const { output } = await new Terraform(folder).try("show", "-json", resolve(file));
  // warnings come on the other stream, between any two lines
  const shown = output.split("\n").find((line) => line.startsWith('{"format_version"'));
  if (shown === undefined) {
    throw new UsageError(`terraform in ${folder} cannot read ${file}: ${sentence(output)}`);
  }
  return shown;
}

/** What Terraform complains of, without its frame. */
function sentence(output: string): string {
  const lines = output.split("\n").map((line) => line.replace(/^[\s│╷╵]+/, ""));
  return lines.filter((line) => line !== "").join(" ");
}
