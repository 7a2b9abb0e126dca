import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

const folder = ".github/actions";
const scripts = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => file.endsWith(".sh"))
  .map((file) => join(folder, file));

function shellcheck(...files: string[]) {
  return spawnSync("local/.venv/bin/shellcheck", ["--external-sources", ...files], { encoding: "utf8" });
}

test("shellcheck finds nothing in the steps of workflows", () => {
  expect(shellcheck(...scripts)).toMatchObject({ status: 0, stdout: "" });
});

test("shellcheck finds what would break at a blank", () => {
  const file = join(mkdtempSync(join(tmpdir(), "slipway-shell-")), "step.sh");
  writeFileSync(file, "#!/usr/bin/env bash\nrm $1\n");
  expect(shellcheck(file).stdout).toContain("SC2086");
});

// others are only sourced
const steps = scripts.filter((file) => basename(file, ".sh") === basename(dirname(file)));

test.each(steps)("%s can be run", (file) => {
  expect(spawnSync("test", ["-x", file]).status).toBe(0);
});
