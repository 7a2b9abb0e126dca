import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../src/config/problem";

/**
 * The Terraform JSON of a stack as `npm run synth` wrote it to its folder.
 * @throws UsageError where it was not written, or is no JSON
 */
export function readWrittenStack<Json>(folder: string, stack: string): Json {
  const path = join(folder, "cdk.tf.json");
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Json;
  } catch {
    throw new UsageError(`${path} cannot be read; write it with npm run synth -- ${stack}`);
  }
}
