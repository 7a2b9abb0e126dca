/** Cores of nodes that have no more than two. Source: ElastiCache User Guide, "Supported node types", vCPUs. */
const cores: Readonly<Record<string, number>> = { micro: 2, small: 2, medium: 2, large: 2 };
const single = ["cache.t2.micro", "cache.t2.small"];

/** How many cores a node has, where there are two at most: what runs beside Redis then takes a good part of them. */
export function fewCores(nodeType: string): number | undefined {
  return single.includes(nodeType) ? 1 : cores[nodeType.split(".")[2] ?? ""];
}
