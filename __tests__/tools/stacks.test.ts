import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../support/scratch";

// each test bundles and runs the command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

function stacks(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/stacks.ts", ...words], { encoding: "utf8" });
}

/** A folder in which stacks were written, with some text in each. */
function written(texts: Readonly<Record<string, string>>): string {
  const outdir = scratch();
  for (const [stack, text] of Object.entries(texts)) {
    mkdirSync(join(outdir, "stacks", stack), { recursive: true });
    writeFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), text);
  }
  return outdir;
}

test("production is let go on by a person, and its roles are the account's", () => {
  const { status, stdout } = stacks("--one", "--applied-by", "environment", "saas-prod");
  expect(JSON.parse(stdout)).toEqual({
    stack: "saas-prod",
    system: "saas",
    environment: "prod",
    account: "123456789012",
    region: "me-south-1",
    planRole: "arn:aws:iam::123456789012:role/saas-account-plan",
    applyRole: "arn:aws:iam::123456789012:role/saas-account-apply-prod",
    githubEnvironment: "prod",
  });
  expect(status).toBe(0);
});

test("what follows the main branch is no production", () => {
  const { stdout } = stacks("--json", "--applied-by", "branch");
  const told = (JSON.parse(stdout) as { environment: string }[]).map(({ environment }) => environment);
  expect(new Set(told)).toEqual(new Set(["dev", "staging"]));
});

test("only what another synth wrote differently, or not at all, has changed", () => {
  const former = written({ "dougust-dev": "{}", "dougust-staging": "{}" });
  const now = written({ "dougust-dev": "{}", "dougust-staging": '{"a":1}', "dougust-prod": "{}" });
  const { stdout } = stacks("--json", "--changed-from", former, "--outdir", now, "dougust-*");
  const told = (JSON.parse(stdout) as { stack: string }[]).map(({ stack }) => stack);
  expect(told).toEqual(["dougust-prod", "dougust-staging"]);
});

test.each([
  [
    ["--one", "--applied-by", "environment", "saas-staging"],
    '"saas-staging" is not one environment that is applied by environment; name one, as in saas-prod',
  ],
  [["--one", "saas-*"], '"saas-*" is not one environment; name one, as in saas-prod'],
  [["--applied-by", "me"], '"me" applies nothing; choose --applied-by branch or --applied-by environment'],
  [["--changed-from", "/nowhere"], "/nowhere holds no stacks; run npm run synth where it shall be"],
])("%j is a mistake in usage", (words, message) => {
  const { status, stderr } = stacks(...words);
  expect(stderr).toBe(`${message}\n`);
  expect(status).toBe(2);
});
