import type { Computed, Metric, Series } from "../metrics/metric";

/** Values over time, drawn from 0 up. */
export interface Graph {
  readonly kind: "graph";
  readonly title: string;
  /** What the axis counts, as in `ms`. */
  readonly unit: string;
  readonly region: string;
  readonly lines: readonly Line[];
  /** So long is one step. @default 60 */
  readonly periodSeconds?: number;
  /** Values that lines should stay on one side of. @default none */
  readonly marks?: readonly Mark[];
}

/** One series of a graph. */
export interface Line {
  readonly label: string;
  readonly series: Series;
  /** How many of the graph's units one of CloudWatch's is. @default 1 */
  readonly scale?: number;
}

/** A horizontal line, at a value in the graph's unit. */
export interface Mark {
  readonly label: string;
  readonly value: number;
  readonly means: "critical" | "warning" | "target";
}

/** In seconds. */
const rare = 3600;

/** CloudWatch's own red, orange and green. */
const colors = { critical: "#d62728", warning: "#ff7f0e", target: "#2ca02c" } as const;

/** What lines have, the first the first: CloudWatch would give the second the orange of a warning and the fourth the red. */
const lineColors = [
  "#1f77b4", // blue
  "#8c564b", // brown
  "#9467bd", // purple
  "#7f7f7f", // grey
  "#17becf", // cyan
  "#c49c94", // light brown
  "#c5b0d5", // light purple
  "#aec7e8", // light blue
] as const;

/** What CloudWatch draws of a graph. Source: CloudWatch API Reference, "Dashboard Body Structure and Syntax", metric widgets. */
export function graphProperties(graph: Graph) {
  const { title, unit, region, lines, periodSeconds = 60, marks = [] } = graph;
  return {
    title,
    region,
    view: "timeSeries",
    stacked: false,
    period: periodSeconds,
    // of what is told so rarely, the last hours show nothing
    ...(periodSeconds >= rare && { start: "-P14D" }),
    metrics: lines.flatMap(drawn),
    yAxis: { left: { min: 0, label: unit, showUnits: false } },
    legend: { position: "bottom" },
    ...(marks.length > 0 && {
      annotations: {
        horizontal: marks.map(({ label, value, means }) => ({ label, value, color: colors[means] })),
      },
    }),
  };
}

/** A line as CloudWatch's own array: of a metric, or of an expression and the metrics it hides. */
function drawn({ label, series, scale = 1 }: Line, index: number): unknown[][] {
  const color = lineColors[index % lineColors.length];
  if ("expression" in series) {
    return computed(series, { label, color }, scale, index);
  }
  return scale === 1
    ? [metricEntry(series, { label, color })]
    : computed({ expression: "m", metrics: { m: series } }, { label, color }, scale, index);
}

/** All lines of a graph share one room of ids, so each line's begin with its own letter and number. */
function computed(
  { expression, metrics }: Pick<Computed, "expression" | "metrics">,
  look: object,
  scale: number,
  index: number,
): unknown[][] {
  const own = (id: string) => `l${index}_${id}`;
  const ids = Object.keys(metrics);
  const renamed = expression.replace(/\b[a-z]\w*\b/g, (word) => (ids.includes(word) ? own(word) : word));
  return [
    ...Object.entries(metrics).map(([id, metric]) => metricEntry(metric, { id: own(id), visible: false })),
    [{ id: `l${index}`, ...look, expression: scale === 1 ? renamed : `${scale} * (${renamed})` }],
  ];
}

function metricEntry({ namespace, name, dimensions, statistic }: Metric, options: object): unknown[] {
  return [namespace, name, ...Object.entries(dimensions).flat(), { stat: statistic, ...options }];
}
