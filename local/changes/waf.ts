import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

type Waf = NonNullable<EnvironmentInput["loadBalancer"]["waf"]>;

export const wafCounts: NamedChange = {
  name: "waf-counts",
  says: "the firewall counts what it would refuse, and refuses nothing",
  mayReplace: [],
  appliesTo: (page) => wafsOf(page).some(({ mode }) => mode === "block"),
  change: (page) => withWafs(page, (waf) => ({ ...waf, mode: "count" })),
};

/** A page with every firewall changed. */
export function withWafs(page: EnvironmentInput, change: (waf: Waf) => Waf): EnvironmentInput {
  const { loadBalancer, distribution, buckets } = page;
  return {
    ...page,
    loadBalancer: withWaf(loadBalancer, change),
    ...(distribution && { distribution: withWaf(distribution, change) }),
    ...(buckets && {
      buckets: Object.fromEntries(
        Object.entries(buckets).map(([part, bucket]) => [
          part,
          bucket.distribution ? { ...bucket, distribution: withWaf(bucket.distribution, change) } : bucket,
        ]),
      ),
    }),
  };
}

/** All that look at requests to an environment. */
export function wafsOf({ loadBalancer, distribution, buckets = {} }: EnvironmentInput): Waf[] {
  const delivered = Object.values(buckets).map((bucket) => bucket.distribution?.waf);
  return [loadBalancer.waf, distribution?.waf, ...delivered].filter((waf) => waf !== undefined);
}

function withWaf<T extends { waf?: Waf | undefined }>(part: T, change: (waf: Waf) => Waf): T {
  return part.waf ? { ...part, waf: change(part.waf) } : part;
}
