import type { CloudfrontDistributionOrderedCacheBehavior } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { Construct } from "constructs";
import { hostHeaderOnly } from "./managed-policies";
import { addPathCachePolicy } from "./path-cache-policy";

export interface StaticPathsProps {
  /** Of the distribution. */
  readonly name: string;
  readonly originId: string;
  /** Tried in this order. */
  readonly paths: readonly { readonly path: string; readonly days: number }[];
}

const daySeconds = 86_400;

/** Paths whose answers are the same for everybody: cookies, parameters and headers neither reach the application nor tell copies apart. */
export class StaticPaths extends Construct {
  readonly behaviors: readonly CloudfrontDistributionOrderedCacheBehavior[];
  /** Cache policies by the days that they keep. */
  private readonly policies = new Map<number, string>();

  constructor(scope: Construct, id: string, { name, originId, paths }: StaticPathsProps) {
    super(scope, id);
    this.behaviors = paths.map(({ path, days }) => ({
      pathPattern: path,
      targetOriginId: originId,
      viewerProtocolPolicy: "redirect-to-https",
      allowedMethods: ["GET", "HEAD"],
      cachedMethods: ["GET", "HEAD"],
      compress: true,
      cachePolicyId: this.cachePolicy(name, days),
      originRequestPolicyId: hostHeaderOnly,
    }));
  }

  private cachePolicy(name: string, days: number): string {
    const known = this.policies.get(days);
    if (known !== undefined) {
      return known;
    }
    const seconds = days * daySeconds;
    const policy = addPathCachePolicy(this, `cache-${days}-days`, {
      name: `${name}-static-${days}-days`,
      comment: `The same for everybody, kept for ${days} days`,
      defaultSeconds: seconds,
      maxSeconds: seconds,
    });
    this.policies.set(days, policy);
    return policy;
  }
}
