import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { CustomerKey } from "../../constructs/security/customer-key";

/** Where CloudFront reads certificates, web ACLs and the sources of its logs. */
export const edgeRegion = "us-east-1";

/**
 * The key of what CloudFront's parts keep in their region: the environment's own where it is at home there, else one more.
 * @param edge in CloudFront's region
 */
export function edgeKey(
  edge: Construct,
  { account, region, system, environment, edgeKey: alias }: Environment,
  keyArn: string,
): string {
  if (region === edgeRegion) {
    return keyArn;
  }
  const made = edge.node.tryFindChild("key") as CustomerKey | undefined;
  const description = `Encrypts what ${system}-${environment} keeps at CloudFront's edges`;
  const key = made ?? new CustomerKey(edge, "key", { alias, description, account, region: edgeRegion });
  return key.arn;
}
