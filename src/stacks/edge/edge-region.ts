import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { CustomerKey } from "../../constructs/security/customer-key";
import { edgeRegion } from "../../regions";
import type { EnvironmentStack } from "../environment-stack";

export { edgeRegion };

/** What of an environment stands at CloudFront's edges, which AWS keeps in one region for all. */
export function createEdge(stack: EnvironmentStack): Construct {
  return (stack.node.tryFindChild("edge") as Construct | undefined) ?? stack.otherRegion("edge", edgeRegion);
}

/**
 * The key of what an environment keeps in the edges' region: its own where it is at home there, else one more for all.
 * @param keyArn the environment's own key
 */
export function edgeKey(
  stack: EnvironmentStack,
  { account, region, system, environment, edgeKey: alias }: Environment,
  keyArn: string,
): string {
  if (region === edgeRegion) {
    return keyArn;
  }
  const edge = createEdge(stack);
  const made = edge.node.tryFindChild("key") as CustomerKey | undefined;
  const description = `Encrypts what ${system}-${environment} keeps in ${edgeRegion}`;
  const key = made ?? new CustomerKey(edge, "key", { alias, description, account, region: edgeRegion });
  return key.arn;
}
