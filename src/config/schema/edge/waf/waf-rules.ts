import {
  commonSizeLimits,
  type ManagedRuleGroup,
  type ManagedRules,
  managedRuleGroups,
} from "../../../../managed-rules";
import { capacityOf, type Inspected } from "../../../../waf-capacity";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, listedTwice, show } from "../../rule";

type ManagedData = Readonly<Partial<Record<ManagedRules, { readonly count: readonly string[] }>>>;
type RequestSizes = Readonly<Partial<Record<keyof typeof commonSizeLimits, number | undefined>>>;

/** Whether there is a rule at all. */
export function* checkPurpose(waf: Inspected): Iterable<Finding> {
  if (capacityOf(waf) === 0) {
    yield {
      path: [],
      message: "{} has no rule and lets everything through; add managedRules or rateLimits, or remove waf",
    };
  }
}

/** Whether AWS's groups have the rules that are to count. */
export function* checkCounted({ managedRules }: { managedRules: ManagedData }): Iterable<Finding> {
  for (const [group, { count }] of Object.entries(managedRules)) {
    const { name, rules }: ManagedRuleGroup = managedRuleGroups[group as ManagedRules];
    for (const [index, counted] of count.entries()) {
      if (!rules.includes(counted)) {
        yield {
          path: ["managedRules", group, "count", index],
          message: `${show(counted)} is no rule of ${name}; choose ${rules.join(", ")}`,
        };
      }
    }
    yield* listedTwice(count, ["managedRules", group, "count"], "rule");
  }
}

/** Whether a limit of our own is ever reached: AWS's common rules have lower ones, unless they count. */
export function* checkRequestSizes({
  managedRules: { common },
  requestSizes,
}: {
  managedRules: ManagedData;
  requestSizes: RequestSizes;
}): Iterable<Finding> {
  for (const [size, { rule, bytes }] of Object.entries(commonSizeLimits)) {
    const own = requestSizes[size as keyof RequestSizes];
    if (common && !common.count.includes(rule) && own !== undefined && own >= bytes) {
      yield {
        path: ["requestSizes", size],
        message: `${own} is never reached, since ${rule} refuses more than ${bytes} bytes; list that rule in managedRules.common.count, or lower the limit`,
      };
    }
  }
}

/** Whether the rules fit into one web ACL. */
export function* checkCapacity({
  maxCapacity,
  ...waf
}: Inspected & { readonly maxCapacity: number }): Iterable<Finding> {
  const capacity = capacityOf(waf);
  if (capacity > maxCapacity) {
    yield {
      path: ["maxCapacity"],
      message: `the rules take ${capacity} capacity units and may take ${maxCapacity}; remove rules, or raise maxCapacity to 5000 at most`,
    };
  }
}

/** Whether a load balancer passes so much of a body on. Source: AWS WAF API, Body. */
export function* checkRegionalBody({
  waf,
}: {
  readonly waf?: { readonly requestSizes: RequestSizes } | undefined;
}): Iterable<Finding> {
  const { bodyBytes } = waf?.requestSizes ?? {};
  if (bodyBytes !== undefined && bodyBytes > 8192) {
    yield {
      path: ["waf", "requestSizes", "bodyBytes"],
      message: `${bodyBytes} is more of a body than a load balancer shows to AWS WAF; use at most 8192`,
    };
  }
}

/** Whether the same requests are looked at once: behind CloudFront all of them come from CloudFront's addresses. */
export function* checkTwice({
  loadBalancer,
  distribution,
}: Pick<EnvironmentData, "loadBalancer" | "distribution">): Iterable<Finding> {
  if (loadBalancer.waf && distribution) {
    yield {
      path: ["loadBalancer", "waf"],
      message: `"${loadBalancer.waf.mode}" would look at requests that come through the distribution, whose addresses are CloudFront's; move waf to distribution`,
    };
  }
}
