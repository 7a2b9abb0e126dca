import type { Diagram } from "../diagram";
import type { Stack } from "../stack";

/** A picture's head: which stack it shows, and where that is. */
export function titled(
  { name, system, environment, account, regions }: Stack,
  kind: "environment" | "account" | "state",
): Pick<Diagram, "stack" | "title" | "subtitle" | "description" | "regions"> {
  const subject = {
    environment: `environment ${environment} of ${system}`,
    account: `what all environments of ${system} share in their account`,
    state: `where the Terraform state of ${system} is kept`,
  }[kind];
  return {
    stack: name,
    title: `${name}: architecture`,
    subtitle: `${subject}  ·  account ${account}  ·  ${regions.length > 1 ? "regions" : "region"} ${regions.join(", ")}`,
    description: `The architecture of the stack ${name}, drawn from its Terraform JSON: ${subject}.`,
    regions,
  };
}
