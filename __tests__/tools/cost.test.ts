import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../support/scratch";

// each test bundles and runs the command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

function cost(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/cost.ts", ...words], { encoding: "utf8" });
}

/** A folder in which `dougust-dev` was written as this text. */
function writtenAs(text: string): string {
  const outdir = scratch();
  mkdirSync(join(outdir, "stacks", "dougust-dev"), { recursive: true });
  writeFileSync(join(outdir, "stacks", "dougust-dev", "cdk.tf.json"), text);
  return outdir;
}

/** The same, with these resources. */
function written(resource: object): string {
  return writtenAs(JSON.stringify({ provider: { aws: [{ region: "us-east-1" }] }, resource }));
}

test("its help tells every option and exit code", () => {
  const { status, stdout } = cost("--help");
  expect(stdout).toMatch(/--areas.+--outdir OUTDIR.+--write.+Exit codes: 0 .+ 1 .+ 2 /s);
  expect(status).toBe(0);
});

test("a stack that is none is named", () => {
  const { status, stderr } = cost("dougust-qa");
  expect(stderr).toContain("dougust-qa");
  expect(status).toBe(2);
});

test("a stack that was not written comes with the command that writes it", () => {
  const { status, stderr } = cost("--outdir", scratch(), "dougust-dev");
  expect(stderr).toMatch(
    /dougust-dev\/cdk\.tf\.json cannot be read; write it with npm run synth -- dougust-dev\n$/,
  );
  expect(status).toBe(2);
});

test("of several stacks, the command writes them all: it removes what is not asked for", () => {
  const { stderr } = cost("--outdir", written({}), "dougust-dev", "saas-prod", "saas-staging");
  expect(stderr).toMatch(/write it with npm run synth -- dougust-dev saas-prod saas-staging\n$/);
});

test("what is no stack is not estimated", () => {
  const { status, stderr } = cost("--outdir", writtenAs("null"), "dougust-dev");
  expect(stderr).toMatch(
    /^\S+cdk\.tf\.json is not what a stack is written as: it has no "resource"; write it /,
  );
  expect(status).toBe(2);
});

test.each([
  [["dougust-dev"], "dougust-dev"],
  [["--areas", "--outdir", "elsewhere"], "--areas --outdir"],
])("the page is of all stacks, as they are: %j is refused", (words, named) => {
  const { status, stderr } = cost("--write", ...words);
  expect(stderr).toBe(
    `"${named}" changes nothing with --write: docs/cost.md has all stacks, line by line, as the sources make them; leave it out\n`,
  );
  expect(status).toBe(2);
});

test("every line comes with its arithmetic", () => {
  const { status, stdout } = cost("--outdir", written({ aws_nat_gateway: { a: {} } }), "dougust-dev");
  expect(stdout).toContain("$32.85  aws_nat_gateway.a: NAT gateway, 730 hours × $0.045");
  expect(status).toBe(0);
});

test("what nobody knows the cost of is named, and the command fails", () => {
  const { status, stdout, stderr } = cost("--outdir", written({ aws_new: { thing: {} } }), "dougust-dev");
  expect(stderr).toMatch(
    /^dougust-dev: nobody knows what these cost:\n {2}aws_new\.thing: its type has no price; add it .+\n$/,
  );
  expect(stdout).toContain("dougust-dev: $0.00 a month");
  expect(status).toBe(1);
});

test("a type of node without a price says where to add it", () => {
  const resource = {
    aws_elasticache_replication_group: {
      cache: { node_type: "cache.x9.large", num_cache_clusters: 1, engine: "redis" },
    },
  };
  const { status, stderr } = cost("--outdir", written(resource), "dougust-dev");
  expect(stderr).toContain(
    'aws_elasticache_replication_group.cache: there is no price of "cache.x9.large"; add it in tools/cost/prices/',
  );
  expect(status).toBe(1);
});
