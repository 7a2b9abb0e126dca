import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Job, parse, type Workflow, workflowFiles } from "../support/workflows";

// What shellcheck lets pass: bash ends a script where an assignment fails, and goes on where what fails stands within another command.

const folder = ".github/actions";
const scripts = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => file.endsWith(".sh"))
  .map((file) => ({ file: join(folder, file), text: readFileSync(join(folder, file), "utf8") }));
const runs = workflowFiles().map((source) => {
  const jobs: readonly Job[] = Object.values(parse<Workflow>(source).jobs);
  const texts = jobs.flatMap(({ steps = [] }) => steps.map(({ run = "" }) => run));
  return { file: source.file, text: texts.join("\n") };
});

test.each([...scripts, ...runs])("no failure within a command of $file goes unseen", ({ text }) => {
  expect(unseen(text)).toEqual([]);
});

test.each([
  "for slot in $(read_claims); do",
  'done <<<"$(moved_services "$DELIVERIES" "$MOVES")"',
  'run: echo "stacks=$(npm run --silent stacks)" >>"$GITHUB_OUTPUT"',
  '[[ -n $(digest_of "$region") ]] || exit 1',
  "if [[ $(aws ecs describe-services) == 1 ]]; then",
])("one does in %s", (line) => {
  expect(unseen(line)).toEqual([line]);
});

test("what a script assigns, or jq reads from a variable, is seen or cannot fail", () => {
  expect(unseen('stacks=$(npm run stacks)\n[[ $(jq length <<<"$stacks") != 0 ]]')).toEqual([]);
});

test("all scripts end where something fails within $(…)", () => {
  expect(readFileSync(join(folder, "step.sh"), "utf8")).toMatch(/^shopt -s inherit_errexit/m);
  for (const { file, text } of scripts.filter(({ text }) => text.startsWith("#!"))) {
    expect([file, text]).toEqual([file, expect.stringMatching(/^set -euo pipefail$[\s\S]*\/step\.sh"$/m)]);
  }
});

test("what Terraform installs is said in one place", () => {
  const installing = scripts
    .filter(({ text }) => /\bterraform\b.*\binit\b(?! failed)/.test(text))
    .map(({ file }) => file);
  expect(installing).toEqual([join(folder, "terraform.sh")]);
});

/** The lines in which a command stands within another that does not end with it. */
function unseen(text: string): string[] {
  const places = [/\bfor \w+ in .*\$\(/, /<<<"?\$\(/, /\becho .*\$\((npm|aws|terraform)\b/];
  const asked = /\[\[[^\]]*\$\((?!jq\b|wait_for_task\))/;
  return text.split("\n").filter((line) => [...places, asked].some((place) => place.test(line)));
}
