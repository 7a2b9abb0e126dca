import type { Line } from "../../../constructs/observability/dashboard/graph";
import type { Series } from "../../../constructs/observability/metrics/metric";
import type { Draft } from "./section";

/** The graph, where there is anything to draw in it. */
export function graph(
  region: string,
  about: Pick<Draft, "title" | "unit" | "counts" | "targets" | "periodSeconds">,
  lines: readonly Line[],
): Draft[] {
  return lines.length > 0 ? [{ kind: "graph", region, ...about, lines }] : [];
}

/** A line of the series, where there is one. */
export function line(label: string, series: Series | undefined, scale = 1): Line[] {
  return series ? [{ label, series, scale }] : [];
}

/** A line for each part that has the series, under the part's id. */
export function lineEach<Part>(
  parts: ReadonlyMap<string, Part>,
  series: (part: Part) => Series | undefined,
  { label = "", scale = 1 }: { readonly label?: string; readonly scale?: number } = {},
): Line[] {
  return [...parts].flatMap(([id, part]) => line(`${id} ${label}`.trim(), series(part), scale));
}
