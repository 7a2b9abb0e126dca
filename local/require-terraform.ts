import { spawnSync } from "node:child_process";
import { UsageError } from "../src/config/problem";

/** The oldest Terraform with write-only arguments that hold. */
const oldest = [1, 11, 1];

/** @throws UsageError where Terraform is missing or too old */
export function requireTerraform(): void {
  const { stdout } = spawnSync("terraform", ["version", "-json"], { encoding: "utf8" });
  if (!stdout) {
    throw new UsageError(`terraform is not installed; install ${oldest.join(".")} or newer`);
  }
  const { terraform_version: version } = JSON.parse(stdout) as { terraform_version: string };
  if (!atLeast(version, oldest)) {
    throw new UsageError(`terraform ${version} is too old; install ${oldest.join(".")} or newer`);
  }
}

function atLeast(version: string, minimum: readonly number[]): boolean {
  const parts = version.split(/[.-]/).map(Number);
  const different = minimum.findIndex((number, index) => parts[index] !== number);
  return different < 0 || (parts[different] ?? 0) > (minimum[different] ?? 0);
}
