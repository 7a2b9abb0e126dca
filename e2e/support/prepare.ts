import { spawnSync } from "node:child_process";
import { installEmulator } from "../../local/start-emulator";

/** Runs once before all end-to-end tests, which then start emulators side by side. */
export default function prepare(): void {
  requireTerraform();
  installEmulator();
}

function requireTerraform(): void {
  const { stdout } = spawnSync("terraform", ["version", "-json"], { encoding: "utf8" });
  const version = stdout
    ? (JSON.parse(stdout) as { terraform_version: string }).terraform_version
    : undefined;
  if (version !== undefined && atLeast(version, [1, 11, 1])) {
    return;
  }
  const found = version === undefined ? "terraform is not installed" : `terraform ${version} is too old`;
  if (process.env.CI) {
    throw new Error(`${found}; install 1.11.1 or newer`);
  }
  console.error(`\nSKIPPED: every end-to-end test, because ${found}. Install 1.11.1 or newer to run them.\n`);
  process.exit(0);
}

function atLeast(version: string, minimum: readonly number[]): boolean {
  const parts = version.split(/[.-]/).map(Number);
  const different = minimum.findIndex((number, index) => parts[index] !== number);
  return different < 0 || (parts[different] ?? 0) > (minimum[different] ?? 0);
}
