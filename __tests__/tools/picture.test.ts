import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../support/scratch";
import { parseXml } from "../support/svg";

// each test bundles and runs the command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

function picture(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/picture.ts", ...words], { encoding: "utf8" });
}

/** A folder in which two stacks were written, each with one bucket. */
function written(): string {
  const outdir = scratch();
  for (const Stack of ["dougust-dev", "dougust-prod"]) {
    mkdirSync(join(outdir, "stacks", Stack), { recursive: true });
    const aws = [{ region: "us-east-1", default_tags: [{ tags: { Stack, System: "dougust" } }] }];
    const resource = { aws_s3_bucket: { exports: { bucket: `${Stack}-exports` } } };
    writeFileSync(
      join(outdir, "stacks", Stack, "cdk.tf.json"),
      JSON.stringify({ provider: { aws }, resource }),
    );
  }
  return outdir;
}

test("its help tells every option and exit code", () => {
  const { status, stdout } = picture("--help");
  expect(stdout).toMatch(/--to FOLDER.+--outdir OUTDIR.+--write.+Exit codes: 0 .+ 2 /s);
  expect(status).toBe(0);
});

test("pictures stand beside the stacks, one for each", () => {
  const outdir = written();
  const { status, stdout } = picture("--outdir", outdir, "dougust-dev", "dougust-prod");
  expect(stdout).toBe(`2 pictures in ${join(outdir, "pictures")}\n`);
  expect(readdirSync(join(outdir, "pictures"))).toEqual(["dougust-dev.svg", "dougust-prod.svg"]);
  expect(status).toBe(0);
});

test("a picture goes where it is wanted", () => {
  const folder = join(scratch(), "new", "folder");
  const { stdout } = picture("--outdir", written(), "--to", folder, "dougust-p*");
  expect(stdout).toBe(`1 picture in ${folder}\n`);
  const svg = readFileSync(join(folder, "dougust-prod.svg"), "utf8");
  expect(parseXml(svg).attributes["aria-labelledby"]).toBe("dougust-prod-title dougust-prod-desc");
  expect(svg).toContain("dougust-prod-exports");
});

test("a stack that is none is named, and nothing is written", () => {
  const folder = join(scratch(), "pictures");
  const { status, stderr } = picture("--to", folder, "dougust-qa");
  expect(stderr).toContain("dougust-qa");
  expect(() => readdirSync(folder)).toThrow("ENOENT");
  expect(status).toBe(2);
});

test("a stack that was not written comes with the command that writes it", () => {
  const { status, stderr } = picture("--outdir", scratch(), "dougust-dev");
  expect(stderr).toMatch(
    /dougust-dev\/cdk\.tf\.json cannot be read; write it with npm run synth -- dougust-dev\n$/,
  );
  expect(status).toBe(2);
});

test("the pictures of documents are what they are", () => {
  const { status, stderr } = picture("--write", "dougust-dev");
  expect(stderr).toBe(
    '"dougust-dev" is not needed with --write: docs/pictures has the pictures of documents; leave it out\n',
  );
  expect(status).toBe(2);
});

test("a folder that cannot be made is told in one sentence", () => {
  const file = join(scratch(), "file");
  writeFileSync(file, "");
  const { status, stderr } = picture("--outdir", written(), "--to", join(file, "pictures"), "dougust-dev");
  expect(stderr).toMatch(
    /^pictures cannot be written to \S+pictures: .+; choose another folder with --to\n$/,
  );
  expect(status).toBe(2);
});
