import type { Waf } from "../edge/waf/waf";

/** AWS WAF takes no group for its logs whose name begins otherwise. */
export function namedWaf(waf: Waf, name: string) {
  return { ...waf, name, logGroup: `aws-waf-logs-${name}` };
}
