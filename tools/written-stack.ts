import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../src/config/problem";

/**
 * The Terraform JSON of a stack as `npm run synth` wrote it to its folder.
 * @param asked all stacks that are read: writing one of them removes those that are not written with it
 * @throws UsageError where it was not written, or is no JSON of a stack
 */
export function readWrittenStack<Json>(
  folder: string,
  stack: string,
  asked: readonly string[] = [stack],
): Json {
  const path = join(folder, "cdk.tf.json");
  const remedy = `write it with npm run synth -- ${asked.join(" ")}`;
  const json = parsed(path, remedy);
  if (!hasResources(json)) {
    throw new UsageError(`${path} is not what a stack is written as: it has no "resource"; ${remedy}`);
  }
  return json as Json;
}

function parsed(path: string, remedy: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new UsageError(`${path} cannot be read; ${remedy}`);
  }
}

function hasResources(json: unknown): boolean {
  return isObject(json) && "resource" in json && isObject(json.resource);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
