import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../support/scratch";

// each test bundles and runs the command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

function cost(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/cost.ts", ...words], { encoding: "utf8" });
}

/** A folder in which `dougust-dev` was written, with these resources. */
function written(resource: object): string {
  const outdir = scratch();
  mkdirSync(join(outdir, "stacks", "dougust-dev"), { recursive: true });
  const json = { provider: { aws: [{ region: "us-east-1" }] }, resource };
  writeFileSync(join(outdir, "stacks", "dougust-dev", "cdk.tf.json"), JSON.stringify(json));
  return outdir;
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

test("the page is of all stacks", () => {
  const { status, stderr } = cost("--write", "dougust-dev");
  expect(stderr).toBe(
    '"dougust-dev" is not needed with --write: docs/cost.md has all stacks; leave it out\n',
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
    /^dougust-dev: nobody knows what these cost; add their types .+:\n {2}aws_new\.thing\n$/,
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
  expect(stderr).toMatch(/^there is no price of "cache\.x9\.large"; add it in tools\/cost\/prices\//);
  expect(status).toBe(2);
});
