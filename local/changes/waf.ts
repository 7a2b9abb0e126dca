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
  const { loadBalancer, distribution } = page;
  return {
    ...page,
    loadBalancer: { ...loadBalancer, ...(loadBalancer.waf && { waf: change(loadBalancer.waf) }) },
    ...(distribution?.waf && { distribution: { ...distribution, waf: change(distribution.waf) } }),
  };
}

export function wafsOf({ loadBalancer, distribution }: EnvironmentInput): Waf[] {
  return [loadBalancer.waf, distribution?.waf].filter((waf) => waf !== undefined);
}
