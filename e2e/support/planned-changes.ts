import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changesFor } from "../../local/changes/changes";
import type { NamedChange } from "../../local/changes/named-change";
import { rolling } from "../../local/rolling";
import type { Change, WrittenStack } from "../../local/stacks";
import type { Terraform } from "../../local/terraform";
import { eventOf, type PlannedChange } from "../../local/terraform-events";
import { expectHarmless, readPlan } from "./plan";
import { written } from "./workplace";

const planFile = "change.tfplan";

/**
 * Plans every change that the page of a deployed stack leaves room for, and leaves its folder as it was. Changes that
 * may replace the same are planned together: a plan takes seconds of both processors, and names what it replaces.
 * @throws Error when a change would take away what it does not say, or would change nothing
 */
export async function planEachChange(
  terraform: Terraform,
  { name }: Pick<WrittenStack, "name">,
): Promise<void> {
  const file = join(terraform.folder, "cdk.tf.json");
  const original = readFileSync(file);
  try {
    for (const change of together(await changesFor(name))) {
      await rewrite(terraform, name, change.change);
      await expectHarmlessPlan(terraform, change);
    }
  } finally {
    writeFileSync(file, original);
  }
}

type PlannedTogether = Pick<NamedChange, "name" | "mayReplace" | "change">;

/** Changes that may replace the same, as one change. */
function together(changes: readonly NamedChange[]): PlannedTogether[] {
  const promises = new Set(changes.map(({ mayReplace }) => mayReplace.join()));
  return [...promises].map((promise) => {
    const group = changes.filter(({ mayReplace }) => mayReplace.join() === promise);
    return {
      name: group.map(({ name }) => name).join(" + "),
      mayReplace: group.flatMap(({ mayReplace }) => mayReplace),
      change: (page) => group.reduce((now, { change }) => change(now), page),
    };
  });
}

/** Writes another version of a deployed stack over the one in its folder, where Terraform is initialized already. */
export async function rewrite(terraform: Terraform, stack: string, change: Change): Promise<void> {
  const { folder } = await written(stack, (page) => change(rolling(page)));
  copyFileSync(join(folder, "cdk.tf.json"), join(terraform.folder, "cdk.tf.json"));
}

/** Plans what is in the folder of a stack. */
export async function expectHarmlessPlan(
  terraform: Terraform,
  change: Pick<NamedChange, "name" | "mayReplace">,
): Promise<void> {
  const actions = await plannedActions(terraform);
  if (actions.length === 0) {
    throw new Error(`the change "${change.name}" would change nothing in ${terraform.folder}`);
  }
  // to read a plan file takes as long as to plan: only where something goes
  if (actions.some((action) => action !== "create" && action !== "update")) {
    expectHarmless(await readPlan(terraform, planFile), change);
  }
}

/** Writes a plan against what the state says, without asking AWS whether it is still so; returns what it does. */
async function plannedActions(terraform: Terraform): Promise<PlannedChange["action"][]> {
  const actions: PlannedChange["action"][] = [];
  const words = ["plan", "-json", "-refresh=false", `-out=${planFile}`];
  const { code, output } = await terraform.start(words, (line) => {
    const event = eventOf(line);
    if (event?.type === "planned_change" && event.change.action !== "read") {
      actions.push(event.change.action);
    }
  }).ended;
  if (code !== 0) {
    throw new Error(`terraform ${words.join(" ")} failed in ${terraform.folder}:\n${output}`);
  }
  return actions;
}
