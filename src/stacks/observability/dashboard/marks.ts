import { isDeepStrictEqual } from "node:util";
import type { Graph, Line } from "../../../constructs/observability/dashboard/graph";
import type { Series } from "../../../constructs/observability/metrics/metric";
import type { Draft, Targets } from "./section";
import type { ShownAlarm } from "./shown-alarm";
import { marksOf, type Threshold } from "./thresholds";

/** An alarm, and the line it watches. */
interface Drawn {
  readonly alarm: ShownAlarm;
  readonly line: Line;
}

/** The graph with the thresholds of the alarms that watch what it draws, and with what the data aims at. */
export function marked(draft: Draft, alarms: readonly ShownAlarm[], targets: Targets): Graph {
  const { counts, where, targets: aims = {}, ...graph } = draft;
  const drawn = graph.lines.flatMap((line) =>
    alarms.filter((alarm) => watches(alarm, graph, line)).map((alarm) => ({ alarm, line })),
  );
  const periodSeconds = Math.max(graph.periodSeconds ?? 60, ...stepsOf(drawn));
  const title = counts ? `${graph.title} ${per(periodSeconds)}` : graph.title;
  return {
    ...graph,
    title: where === undefined ? title : `${where}: ${title}`,
    periodSeconds,
    marks: marksOf(
      [
        ...Object.entries(aims).flatMap(([words, target]) => targetOf(words, targets[target])),
        ...drawn.map(thresholdOf),
      ],
      graph,
    ),
  };
}

/** Whether an alarm watches a line of a graph: the very metrics that it draws. */
export function watches(alarm: ShownAlarm, { region }: Pick<Graph, "region">, { series }: Line): boolean {
  return alarm.region === region && isDeepStrictEqual(alarm.watched.series, series);
}

/** A longer step makes a sum greater, and a share of sums steadier: such lines are drawn in the steps of their alarm. */
function stepsOf(drawn: readonly Drawn[]): number[] {
  return drawn.flatMap(({ alarm, line }) => (sums(line.series) ? [alarm.watched.periodSeconds] : []));
}

function sums(series: Series): boolean {
  const metrics = "expression" in series ? Object.values(series.metrics) : [series];
  return metrics.some(({ statistic }) => statistic === "Sum");
}

function per(seconds: number): string {
  const units: Readonly<Record<number, string>> = { 60: "per minute", 3600: "per hour" };
  return units[seconds] ?? `per ${seconds / 60} minutes`;
}

function targetOf(words: string, value: number | undefined): Threshold[] {
  return value === undefined ? [] : [{ of: words, value, means: "target" }];
}

function thresholdOf({ alarm: { id, side, watched, severity }, line }: Drawn): Threshold {
  // what is 0.1 + 0.2 to people
  const value = Number((watched.threshold * (line.scale ?? 1)).toPrecision(12));
  return { of: id, side, value, means: severity, line };
}
