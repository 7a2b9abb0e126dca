import { UsageError } from "../../../src/config/problem";
import type { ShownPlan } from "./shown-plan";

/** The format that is read here; a new minor version only adds to it, as Terraform promises. */
const format = { major: 1, minor: 2 };

/**
 * A plan as `terraform show -json` prints it.
 * @param file as people named it
 * @throws UsageError where it is something else, a plan that failed or is not whole, or of a format that is not read here
 */
export function parsePlan(text: string, file: string): ShownPlan {
  const shown = parseObject(text, file);
  refuseOthers(shown, file);
  refuseFormat(shown, file);
  const plan = shown as unknown as ShownPlan;
  if (plan.errored) {
    throw new UsageError(
      `${file} is of a plan that failed, and says only what Terraform had come to; mend what it complained of, and plan again`,
    );
  }
  if (plan.complete === false) {
    throw new UsageError(
      `${file} is of a plan that leaves something for a later one (-target or deferred changes); review a plan of the whole stack`,
    );
  }
  return plan;
}

function parseObject(text: string, file: string): Record<string, unknown> {
  let shown: unknown;
  try {
    shown = JSON.parse(text);
  } catch {
    throw new UsageError(
      `${file} is neither a plan file nor JSON; write it with terraform plan -out=FILE, or terraform show -json FILE`,
    );
  }
  if (typeof shown !== "object" || shown === null || Array.isArray(shown)) {
    throw new UsageError(`${file} is not a plan; write it with terraform show -json FILE`);
  }
  return shown as Record<string, unknown>;
}

/** What people take for a plan. */
function refuseOthers(shown: Record<string, unknown>, file: string): void {
  const isState = "lineage" in shown || ("values" in shown && !("planned_values" in shown));
  if (isState) {
    throw new UsageError(`${file} is a state, not a plan; write one with terraform plan -out=FILE`);
  }
  if ("@level" in shown || "@message" in shown) {
    throw new UsageError(
      `${file} is what terraform plan -json tells of its work, not the plan; write it with terraform show -json FILE`,
    );
  }
  if (!("planned_values" in shown && "configuration" in shown && "format_version" in shown)) {
    throw new UsageError(
      `${file} is JSON, but not a plan; write it with terraform show -json FILE, of a file that terraform plan -out wrote`,
    );
  }
}

function refuseFormat(
  { format_version: version, terraform_version: by }: Record<string, unknown>,
  file: string,
) {
  const [major = Number.NaN, minor = Number.NaN] = String(version).split(".").map(Number);
  if (major !== format.major || !(minor >= format.minor)) {
    throw new UsageError(
      `${file} has the format ${String(version)} of Terraform ${String(by)}, and ${format.major}.${format.minor} is read here; plan with the Terraform that the stack asks for (1.11.1 or newer)`,
    );
  }
}
