import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";
import { servedBuckets, withServedBuckets } from "./served-buckets";

type Waf = NonNullable<EnvironmentInput["loadBalancer"]["waf"]>;

export const wafCounts: NamedChange = {
  name: "waf-counts",
  says: "the firewall counts what it would refuse, and refuses nothing",
  mayReplace: [],
  appliesTo: (page) => wafsOf(page).some(({ mode }) => mode === "block"),
  change: (page) => withWafs(page, (waf) => ({ ...waf, mode: "count" })),
};

export const blockedAddress: NamedChange = {
  name: "blocked-address",
  says: "the firewall refuses whoever comes from 203.0.113.0/24 or 2001:db8:bad::/48",
  mayReplace: [],
  appliesTo: (page) => wafsOf(page).length > 0,
  change: (page) =>
    withWafs(page, ({ addresses, ...waf }) => ({
      ...waf,
      addresses: {
        ...addresses,
        block: [...(addresses?.block ?? []), "203.0.113.0/24", "2001:db8:bad::/48"],
      },
    })),
};

export const shorterRequests: NamedChange = {
  name: "shorter-requests",
  says: "the firewall refuses paths past 512 bytes, and parameters past 1,024",
  mayReplace: [],
  appliesTo: (page) => wafsOf(page).length > 0,
  change: (page) =>
    withWafs(page, (waf) => ({
      ...waf,
      requestSizes: { ...waf.requestSizes, uriBytes: 512, queryBytes: 1024 },
    })),
};

/** A page with every firewall changed. */
export function withWafs(page: EnvironmentInput, change: (waf: Waf) => Waf): EnvironmentInput {
  const { loadBalancer, distribution } = page;
  return {
    ...withServedBuckets(page, (served) => withWaf(served, change)),
    loadBalancer: withWaf(loadBalancer, change),
    ...(distribution && { distribution: withWaf(distribution, change) }),
  };
}

/** All that look at requests to an environment. */
export function wafsOf(page: EnvironmentInput): Waf[] {
  const served = servedBuckets(page).map(([, { waf }]) => waf);
  return [page.loadBalancer.waf, page.distribution?.waf, ...served].filter((waf) => waf !== undefined);
}

function withWaf<T extends { waf?: Waf | undefined }>(part: T, change: (waf: Waf) => Waf): T {
  return part.waf ? { ...part, waf: change(part.waf) } : part;
}
