import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../support/scratch";

// each test bundles and runs the command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

function bundle(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/bundle.ts", ...words], { encoding: "utf8" });
}

test("its help tells every option and exit code", () => {
  const { status, stdout } = bundle("--help");
  expect(stdout).toMatch(/--to FOLDER.+--diff.+Exit codes: 0 .+ 1 .+ 2 /s);
  expect(status).toBe(0);
});

test("a bundle is written, proves itself with sha256sum, and is the same as itself", () => {
  // WHEN
  const folder = join(scratch(), "handover");
  const { status, stdout } = bundle("dougust-dev", "dougust-account", "--to", folder);
  // THEN
  expect([status, stdout]).toEqual([0, `2 stacks in ${folder}\n`]);
  expect(readdirSync(folder).sort()).toEqual(["README.md", "SHA256SUMS", "dougust-account", "dougust-dev"]);
  for (const one of ["", "dougust-dev", "dougust-account"]) {
    expect(
      spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: join(folder, one) }).status,
    ).toBe(0);
  }
  expect(bundle("--diff", folder, folder)).toMatchObject({ status: 0, stdout: "the same in meaning\n" });
});

test("nothing is left beside the folder", () => {
  const above = scratch();
  bundle("dougust-state", "--to", join(above, "handover"));
  expect(readdirSync(above)).toEqual(["handover"]);
});

test.each([
  [["dougust-dev"], /^name the stacks and a folder for them, as in: npm run bundle -- /],
  [["--to", "handover"], /^name the stacks and a folder for them/],
  [["dougust-qa", "--to", "handover"], /^no stack matches "dougust-qa"; there are: /],
  [
    ["dougust-dev", "--to", "cdktf.out/x"],
    /^cdktf\.out\/x is in cdktf\.out, which is generated anew; name a folder/,
  ],
  [["dougust-dev", "--to", "local/.cloud"], /^local\/\.cloud is in local\/\.cloud, which is generated anew;/],
  [["dougust-dev", "--to", "README.md"], /^README\.md is a file; name a folder that does not exist yet/],
  [["dougust-dev", "--to", "docs"], /^docs is not empty; name a folder that does not exist yet/],
  [["--diff", "docs"], /^--diff takes two bundles and nothing else/],
  [["--diff", "docs", "docs", "--to", "x"], /^--diff takes two bundles and nothing else/],
  [
    ["--diff", "docs", "docs"],
    /^docs is no bundle: it has no SHA256SUMS; name a folder that npm run bundle wrote/,
  ],
  [["--diff", "handover", "docs"], /^handover is no bundle: there is no such folder/],
])("a mistake is told in a sentence, and nothing is written: %j", (words, message) => {
  const { status, stderr } = bundle(...words);
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(status).toBe(2);
  expect(existsSync("handover")).toBe(false);
});

test("a folder that was changed, and one with more in it than its sums know, are no bundles", () => {
  // GIVEN
  const folder = join(scratch(), "handover");
  bundle("dougust-state", "--to", folder);
  const file = join(folder, "dougust-state", "providers.tf.json");
  // WHEN
  writeFileSync(file, readFileSync(file, "utf8").replace("us-east-1", "eu-west-1"));
  writeFileSync(join(folder, "dougust-state", "more.tf"), "");
  // THEN
  const { status, stderr } = bundle("--diff", folder, folder);
  expect(stderr).toBe(
    `${folder} is not what its SHA256SUMS say; take it from where it was written:\n  changed: dougust-state/providers.tf.json\n  added: dougust-state/more.tf\n`,
  );
  expect(status).toBe(2);
});

test("an empty folder is filled, and everybody may read it", () => {
  const folder = join(scratch(), "handover");
  mkdirSync(folder, { mode: 0o700 });
  expect(bundle("dougust-state", "--to", folder).status).toBe(0);
  expect([folder, join(folder, "dougust-state")].map((one) => statSync(one).mode & 0o777)).toEqual([
    0o755, 0o755,
  ]);
  expect(statSync(join(folder, "dougust-state", "README.md")).mode & 0o777).toBe(0o644);
});
