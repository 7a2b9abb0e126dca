import type { CreatedName, Creating } from "./created-name";

export function* distributionNames({ distribution, buckets }: Creating): Iterable<CreatedName> {
  if (distribution) {
    yield* namesOfDistribution(distribution, ["distribution"]);
  }
  for (const [part, bucket] of Object.entries(buckets)) {
    if (bucket.distribution) {
      yield* namesOfDistribution(bucket.distribution, ["buckets", part, "distribution"]);
    }
  }
}

/** CloudFront has each domain once, whoever's it is. */
function* namesOfDistribution(
  { name, domains, waf }: { name: string; domains: readonly string[]; waf?: { name: string } | undefined },
  path: readonly string[],
): Iterable<CreatedName> {
  yield { kind: "distribution", name, path, within: "account" };
  if (waf) {
    // it stands in one region for all, beside those of load balancers there
    yield { kind: "web ACL of CloudFront", name: waf.name, path: [...path, "waf"], within: "account" };
  }
  for (const domain of new Set(domains)) {
    const at = [...path, "domains"];
    yield { kind: "distribution's domain", name: domain, path: at, within: "everything" };
  }
}

export function* acceleratorNames({ accelerator }: Creating): Iterable<CreatedName> {
  if (accelerator?.flowLogDays !== undefined) {
    const name = accelerator.flowLogBucket;
    yield { kind: "bucket", name, path: ["accelerator", "flowLogDays"], within: "everything" };
  }
}
