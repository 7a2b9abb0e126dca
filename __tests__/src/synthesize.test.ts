import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProjectCopy } from "../support/wrong-environments/project-copy";

// each test is a whole process, which takes its time on a busy machine
jest.setTimeout(60_000);

let project: ProjectCopy;

beforeEach(() => {
  project = new ProjectCopy();
});

afterEach(() => {
  project.remove();
});

test("two wrong environments: nothing is written, and both are named with path, value and remedy", async () => {
  // GIVEN
  project.spoil("saas/staging", "page.network.natGateways = 9;");
  project.spoil("calstack/prod", 'page.services.app.http.paths = ["api/*"]; page.services.app.memory = 100;');
  // WHEN everything is asked for
  const { code, stdout, stderr } = await project.run([]);
  // THEN
  expect(stderr).toBe(
    [
      "environments/calstack/prod.ts is not valid:",
      '  services.app.http.paths[0]: "api/*" is no path pattern; begin it with "/"',
      "  services.app.memory: Fargate has no 100 MiB with 256 CPU units; choose 512, 1024, 2048",
      "",
      "environments/saas/staging.ts is not valid:",
      "  network.natGateways: 9 is out of range; use 1 to 2, one per zone at most",
      "",
    ].join("\n"),
  );
  expect({ code, stdout, stacks: project.stacks() }).toEqual({ code: 2, stdout: "", stacks: undefined });
});

test("a system's stacks are written and others' removed, whatever is wrong elsewhere", async () => {
  // GIVEN a wrong environment of another system, and what earlier runs left behind
  project.spoil("saas/staging", "page.network.natGateways = 9;");
  project.leaveBehind("saas-prod");
  project.leaveBehind("dougust-preview");
  // WHEN
  const { code, stdout, stderr } = await project.run(["dougust-*"]);
  // THEN
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: "5 stacks in cdktf.out/stacks\n",
    stderr: "",
  });
  const stacks = ["dougust-account", "dougust-dev", "dougust-prod", "dougust-staging", "dougust-state"];
  expect(project.stacks()).toEqual(stacks);
  for (const stack of stacks) {
    const json = readFileSync(join(project.folder, "cdktf.out/stacks", stack, "cdk.tf.json"), "utf8");
    expect(JSON.parse(json)).toHaveProperty("terraform.required_version", ">= 1.11.1");
  }
});

test("the process environment selects stacks where the command takes no words", async () => {
  const { code } = await project.run([], { SLIPWAY_STACKS: "saas-state calstack-account" });
  expect(code).toBe(0);
  expect(project.stacks()).toEqual(["calstack-account", "saas-state"]);
});

test("a glob that matches nothing names the stacks there are, and leaves what was written", async () => {
  project.leaveBehind("saas-prod");
  const { code, stdout, stderr } = await project.run(["nothing-*"]);
  expect({ code, stdout, stacks: project.stacks() }).toEqual({ code: 2, stdout: "", stacks: ["saas-prod"] });
  expect(stderr).toMatch(/^no stack matches "nothing-\*"; there are: .*\n$/);
  const named = stderr.trim().split("there are: ")[1]?.split(", ");
  expect(named).toEqual(expect.arrayContaining(["dougust-dev", "saas-state", "fckdoomscroll-prod"]));
});

test("--help explains the command and does nothing", async () => {
  const { code, stdout, stderr } = await project.run(["--help"]);
  expect({ code, stderr, stacks: project.stacks() }).toEqual({ code: 0, stderr: "", stacks: undefined });
  expect(stdout).toMatch(/^Writes Terraform JSON .*\n\nUsage: npm run synth -- \[GLOB\.\.\.\]\n/);
});

test("an unknown option is a mistake of one line", async () => {
  const { code, stdout, stderr } = await project.run(["--all"]);
  expect({ code, stdout, stacks: project.stacks() }).toEqual({ code: 2, stdout: "", stacks: undefined });
  expect(stderr).toMatch(/^Unknown option '--all'.*--help lists what there is\n$/);
});

test("a page that cannot be parsed is named with its line, and no bundle is left behind", async () => {
  writeFileSync(join(project.folder, "environments/saas/staging.ts"), "export default {\n  system: ,\n};\n");
  const { code, stderr } = await project.run(["saas-staging"]);
  expect(code).toBe(2);
  expect(stderr).toContain("environments/saas/staging.ts:2:10");
  expect(stderr).not.toMatch(/^\s+at /m);
  const bundles = join(project.folder, "node_modules/.cache/slipway");
  expect(existsSync(bundles) ? readdirSync(bundles) : []).toEqual([]);
});
