import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../src/config/problem";
import { readWrittenStack } from "../../tools/written-stack";
import { scratch } from "../support/scratch";

/** A folder in which this was written as a stack. */
function written(text: string): string {
  const folder = scratch();
  writeFileSync(join(folder, "cdk.tf.json"), text);
  return folder;
}

test("a stack is what was written of it", () => {
  expect(readWrittenStack(written('{"resource":{}}'), "dougust-dev")).toEqual({ resource: {} });
});

test.each([
  "null",
  "{}",
  "[]",
  '"text"',
  "7",
  '{"resource":null}',
  '{"resource":[]}',
])("%s is no stack, whatever reads it", (text) => {
  const folder = written(text);
  expect(() => readWrittenStack(folder, "dougust-dev")).toThrow(
    new UsageError(
      `${folder}/cdk.tf.json is not what a stack is written as: it has no "resource"; write it with npm run synth -- dougust-dev`,
    ),
  );
});

test("the command that writes one writes those that are read with it, or it would remove them", () => {
  expect(() => readWrittenStack(written("{"), "saas-dev", ["dougust-dev", "saas-dev"])).toThrow(
    "cannot be read; write it with npm run synth -- dougust-dev saas-dev",
  );
});
