import type { Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { pathTransformations } from "../../../waf-capacity";
import { type Mode, refuse } from "./action";
import { namedRule, places } from "./rule";

export interface RateLimit {
  /** From 1 to 100; lower is asked first. */
  readonly priority: number;
  /** What the path begins with. @default requests for any path */
  readonly path?: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Limits on how often one address may ask. Whoever is past one is refused until its requests have become fewer. */
export function rateLimits(mode: Mode, limits: Readonly<Record<string, RateLimit>>): Wafv2WebAclRule[] {
  return Object.entries(limits).map(([name, { priority, path, limit, windowSeconds }]) =>
    namedRule(`rate-${name}`, {
      priority: places.rateLimits + priority,
      action: refuse(mode, "too-many-requests", { "Retry-After": String(windowSeconds) }),
      statement: {
        rate_based_statement: {
          // who is connected: behind nothing that would be somebody else
          aggregate_key_type: "IP",
          limit,
          evaluation_window_sec: windowSeconds,
          scope_down_statement: path === undefined ? undefined : beginsWith(path),
        },
      },
    }),
  );
}

/** Whatever a server may take for the path: encoded, with dots and double slashes in it, or in capitals. */
function beginsWith(path: string) {
  return {
    byte_match_statement: {
      field_to_match: { uri_path: {} },
      positional_constraint: "STARTS_WITH",
      search_string: path.toLowerCase(),
      text_transformation: pathTransformations.map((type, priority) => ({ type, priority })),
    },
  };
}
