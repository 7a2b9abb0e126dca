import { UsageError } from "../../src/config/problem";
import { lossOf } from "../../src/stateful-resources";
import { changes, changesFor } from "../changes/changes";
import type { NamedChange } from "../changes/named-change";
import { stacksFolder } from "../cloud";
import { Deployment, DeploymentFailure } from "../deployment";
import { Progress } from "../progress";
import { requireTerraform } from "../require-terraform";
import { rolling } from "../rolling";
import { sideBySide } from "../side-by-side";
import { writeStacks } from "../stacks";
import type { PlannedChange } from "../terraform-events";
import { requireCloud, requireDeployed } from "./deployed";
import { printOutputs, settle } from "./settle";

/** Changes a deployed stack to what its page says now, with named changes of it; lists those where none is named. */
export async function change([name, ...names]: readonly string[], signal: AbortSignal): Promise<number> {
  if (name === undefined) {
    list(changes);
    return 0;
  }
  requireTerraform();
  const { url } = requireCloud();
  const wanted = await find(only(name), names);
  list(wanted);
  const [stack] = await writeStacks(
    [name],
    stacksFolder,
    (page) => wanted.reduce((changed, { change: next }) => next(changed), rolling(page)),
    (page) => wanted.reduce((changed, { inAccount }) => inAccount?.change(changed) ?? changed, page),
  );
  const progress = new Progress();
  const failures = await sideBySide(stack ? [stack] : [], async (written) => {
    const deployment = new Deployment(written, url, progress.track(written.name), signal);
    await apply(deployment);
    printOutputs(written.name, await deployment.outputs());
  });
  progress.end();
  return settle(failures);
}

async function apply(deployment: Deployment): Promise<void> {
  await deployment.init();
  const plan = await deployment.plan();
  for (const { action, resource } of plan.changes) {
    console.log(`  ${action} ${resource.addr}`);
  }
  const lost = plan.changes.filter(loses);
  if (lost.length > 0) {
    const addresses = lost.map(({ resource }) => resource.addr).join(", ");
    throw new DeploymentFailure(
      `${deployment.stack.name}: nothing was changed, because what these hold would be lost: ${addresses}; see docs/changes.md for how to let them go on purpose`,
    );
  }
  await deployment.apply(plan);
  deployment.track.end(plan.isEmpty ? "unchanged" : "changed");
}

function loses({ action, resource }: PlannedChange): boolean {
  return (action === "delete" || action === "replace") && lossOf(resource.resource_type) !== undefined;
}

function only(name: string): string {
  const [stack, ...others] = requireDeployed([name]);
  if (stack === undefined || others.length > 0) {
    throw new UsageError(`"${name}" matches several stacks; change one at a time`);
  }
  return stack;
}

/** The changes of these names, as far as the stack leaves room for them. */
async function find(stack: string, names: readonly string[]): Promise<NamedChange[]> {
  const possible = await changesFor(stack);
  return names.map((name) => {
    const found = possible.find((one) => one.name === name);
    if (!found) {
      const choices = possible.map((one) => one.name).join(", ") || "none";
      throw new UsageError(`"${name}" is no change that ${stack} has room for; choose ${choices}`);
    }
    return found;
  });
}

function list(some: readonly NamedChange[]): void {
  for (const { name, says, mayReplace } of some) {
    const replaced = mayReplace.length > 0 ? `; may replace ${mayReplace.join(", ")}` : "";
    console.log(`${name}: ${says}${replaced}`);
  }
}
