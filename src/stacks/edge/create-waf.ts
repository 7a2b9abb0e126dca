import type { Construct } from "constructs";
import type { namedWaf } from "../../config/schema/names/waf-names";
import { WebAcl } from "../../constructs/edge/waf/web-acl";
import { edgeRegion } from "../../regions";
import type { Place } from "../surroundings";

type Waf = ReturnType<typeof namedWaf>;

/** The firewall of what stands in the environment's region. */
export function createRegionalWaf(
  scope: Construct,
  waf: Waf,
  { region, keyArn }: Pick<Place, "region" | "keyArn">,
): WebAcl {
  return new WebAcl(scope, "waf", { ...waf, scope: "REGIONAL", region, keyArn });
}

/**
 * The firewall of a distribution.
 * @param edge in CloudFront's region, as the key is
 */
export function createEdgeWaf(edge: Construct, id: string, waf: Waf, keyArn: string): WebAcl {
  return new WebAcl(edge, id, { ...waf, scope: "CLOUDFRONT", region: edgeRegion, keyArn });
}
