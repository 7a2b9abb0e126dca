import type { NamedChange } from "../../local/changes/named-change";
import type { Terraform } from "../../local/terraform";
import { lossOf } from "../../src/stateful-resources";

/** What is read here of `terraform show -json` of a plan. */
export interface Plan {
  readonly resource_changes?: readonly PlannedResource[];
}

interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly change: {
    /** `["no-op"]` where a `moved` block only takes it to another address. */
    readonly actions: readonly ("no-op" | "create" | "read" | "update" | "delete" | "forget")[];
    /** The attributes, each as a path, that make its replacement necessary. */
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

/** Reads a plan file that lies in the folder of the stack. */
export async function readPlan(terraform: Terraform, file: string): Promise<Plan> {
  return JSON.parse(await terraform.do("show", "-json", file)) as Plan;
}

/** The addresses that a plan changes in any way. */
export function changedAddresses({ resource_changes = [] }: Plan): string[] {
  return resource_changes
    .filter(({ change }) => change.actions.some((action) => action !== "no-op" && action !== "read"))
    .map(({ address }) => address);
}

/**
 * Expects of a plan that it takes nothing away: nothing stateful whatever the change says, and nothing else unless
 * the change says that it may replace its type.
 * @throws Error that names each resource, with what makes its replacement necessary and what would be lost
 */
export function expectHarmless(
  { resource_changes = [] }: Plan,
  { name, mayReplace }: Pick<NamedChange, "name" | "mayReplace">,
): void {
  const harm = resource_changes
    .filter(({ change }) => change.actions.some((action) => action === "delete" || action === "forget"))
    .filter(({ type }) => lossOf(type) !== undefined || !mayReplace.includes(type));
  if (harm.length > 0) {
    throw new Error(`the change "${name}" would do harm:\n${harm.map(describe).join("\n")}`);
  }
}

function describe({ address, type, change }: PlannedResource): string {
  const because = (change.replace_paths ?? []).map((path) => path.join(".")).join(" and ");
  const what = change.actions.includes("create")
    ? `would be replaced because of ${because || "what it depends on"}`
    : "would go";
  return `  ${address} ${what}, and with it ${lossOf(type) ?? "what the change does not say may be replaced"}`;
}
