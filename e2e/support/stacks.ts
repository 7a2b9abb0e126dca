import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../../src/app";
import { loadConfiguration } from "../../src/config/load";
import type { Environment } from "../../src/config/schema/names";

/** Changes an environment before it is built. */
export type Change = (environment: Environment) => Environment;

/** Writes the stacks that a glob matches into a folder of their own; returns the folder of each by name. */
export async function writeStacks(
  glob: string,
  change: Change = (environment) => environment,
): Promise<Map<string, string>> {
  const { systems, stacks } = await loadConfiguration([glob]);
  const outdir = outputFolder();
  const changed = systems.map((system) => ({ ...system, environments: system.environments.map(change) }));
  buildApp({ systems: changed, stacks }, outdir).synth();
  return new Map([...stacks].map((stack) => [stack, join(outdir, "stacks", stack)]));
}

/** A new output folder in a folder of its own, which takes the state files that lie beside the output. */
export function outputFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "slipway-e2e-")), "cdktf.out");
}

/** The deployment strategy alone turned to rolling: provider 5.100.0 knows no other. */
export const rolling: Change = (environment) => ({
  ...environment,
  services: Object.fromEntries(
    Object.entries(environment.services).map(([id, service]) => [
      id,
      {
        ...service,
        deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 },
        http: service.http && { ...service.http, alternateTargetGroup: undefined },
      },
    ]),
  ),
});

/** Whether a stack asks for an AWS provider that the machine's Terraform may not have. */
export function needsProvider6({ services }: Environment): boolean {
  return Object.values(services).some(({ deployment }) => deployment.strategy !== "rolling");
}
