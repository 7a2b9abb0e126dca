import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../src/config/problem";

/** The Python that the emulator runs on. */
export function installEmulator(folder = "local"): string {
  return installPython(folder, "the emulator");
}

/**
 * The Python of a virtual environment that holds exactly what the folder's requirements.txt pins, made where it does not.
 * @param what people are told that this installs
 * @throws UsageError where no Python is new enough, or it cannot make virtual environments
 */
export function installPython(folder: string, what: string): string {
  const requirements = join(folder, "requirements.txt");
  const home = join(folder, ".venv");
  const python = join(home, "bin", "python");
  const stamp = join(home, "requirements.sha256");
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return python;
  }
  console.error(`installing ${what} into ${home}, which takes a minute`);
  rmSync(home, { recursive: true, force: true });
  makeVirtualEnvironment(home);
  const pip = "-m pip install --quiet --disable-pip-version-check --require-hashes -r".split(" ");
  if (spawnSync(python, [...pip, requirements], { stdio: ["ignore", 2, 2] }).status !== 0) {
    throw new UsageError(`pip could not install ${what}, see above; is the Python package index in reach?`);
  }
  writeFileSync(stamp, wanted);
  return python;
}

function makeVirtualEnvironment(home: string): void {
  const { status } = spawnSync(newEnough(), ["-m", "venv", home], { stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    throw new UsageError(
      "Python could not make a virtual environment, see above; on Debian and Ubuntu install python3-venv",
    );
  }
}

/** moto's patches are written for 3.11 and newer. */
function newEnough(): string {
  const names = ["python3", "python3.14", "python3.13", "python3.12", "python3.11"];
  const found = names.find((name) => works(name, "import sys; sys.exit(sys.version_info < (3, 11))"));
  if (!found) {
    const version = works("python3", "")
      ? execFileSync("python3", ["--version"], { encoding: "utf8" }).trim()
      : "no python3";
    throw new UsageError(`the emulator needs Python 3.11 or newer, and there is ${version}; install one`);
  }
  return found;
}

function works(python: string, program: string): boolean {
  return spawnSync(python, ["-c", program]).status === 0;
}
