import { rmSync } from "node:fs";
import { join } from "node:path";
import { describeFailure } from "../../local/failure";
import type { WrittenStack } from "../../local/stacks";
import { Terraform } from "../../local/terraform";
import { type Diagnostic, eventOf } from "../../local/terraform-events";
import { type Adoption, writeAdoption } from "./adoption-file";
import { AdoptionFailure } from "./failure";
import { type Plan, readPlan } from "./shown-plan";

/**
 * Plans with an adoption file. It takes the state's lock, so that nobody's running apply is taken for a dead one.
 * @throws AdoptionFailure where Terraform cannot plan, or AWS cannot be searched
 */
export async function planWith(stack: WrittenStack, adoption: Adoption, signal?: AbortSignal): Promise<Plan> {
  const terraform = new Terraform(stack.folder, {}, signal);
  const file = "adopt.tfplan";
  writeAdoption(stack.folder, adoption);
  try {
    const { output } = await terraform.try("plan", "-json", `-out=${file}`);
    const { gone, others } = errorsIn(output);
    if (others.length > 0 || !output.startsWith("{")) {
      throw new AdoptionFailure(describeFailure(stack, "plan", others, output));
    }
    // a plan that failed is there too, as far as it came
    return readPlan(JSON.parse(await terraform.do("show", "-json", file)), adoption.queries, gone);
  } finally {
    rmSync(join(stack.folder, file), { force: true });
  }
}

/** What Terraform complains of: addresses whose import ID belongs to nothing, and other errors. */
export function errorsIn(output: string): { gone: string[]; others: Diagnostic[] } {
  const errors = output
    .split("\n")
    .flatMap((line) => eventOf(line) ?? [])
    .flatMap((event) => (event.type === "diagnostic" ? [event.diagnostic] : []))
    .filter(({ severity }) => severity === "error");
  return {
    gone: errors.flatMap((error) => goneAddress(error) ?? []),
    others: errors.filter((error) => goneAddress(error) === undefined),
  };
}

function goneAddress({ detail }: Diagnostic): string | undefined {
  return /existing object to "(.+)", the provider detected that no object exists/.exec(detail)?.[1];
}
