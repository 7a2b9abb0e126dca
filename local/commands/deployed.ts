import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { matchStacks } from "../../src/config/pages";
import { UsageError } from "../../src/config/problem";
import { type Cloud, findCloud, stacksFolder } from "../cloud";

/** @throws UsageError where no cloud is up */
export function requireCloud(): Cloud {
  const cloud = findCloud();
  if (!cloud) {
    throw new UsageError("no local cloud is up; npm run local up, or deploy, brings one up");
  }
  return cloud;
}

/**
 * The deployed stacks that the globs match.
 * @throws UsageError where a glob matches none
 */
export function requireDeployed(globs: readonly string[]): Set<string> {
  const deployed = deployedStacks();
  if (deployed.length === 0) {
    throw new UsageError("nothing is deployed; npm run local deploy comes first");
  }
  return matchStacks(deployed, globs);
}

/** The names of the stacks that were deployed to the cloud that is up, by name. */
export function deployedStacks(): string[] {
  const folder = join(stacksFolder, "stacks");
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
