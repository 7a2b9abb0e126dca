import { isDeepStrictEqual } from "node:util";
import type { Graph, Line, Mark } from "../../../constructs/observability/dashboard/graph";
import type { Series } from "../../../constructs/observability/metrics/metric";
import type { Draft, Targets } from "./section";
import type { ShownAlarm } from "./shown-alarm";

/** An alarm, and the line it watches. */
interface Drawn {
  readonly alarm: ShownAlarm;
  readonly line: Line;
}

/** The graph with the thresholds of the alarms that watch what it draws, and with what the data aims at. */
export function marked(draft: Draft, alarms: readonly ShownAlarm[], targets: Targets): Graph {
  const { counts, targets: aims = {}, ...graph } = draft;
  const drawn = graph.lines.flatMap((line) =>
    alarms.filter((alarm) => watches(alarm, graph, line)).map((alarm) => ({ alarm, line })),
  );
  const periodSeconds = Math.max(graph.periodSeconds ?? 60, ...stepsOf(drawn));
  return {
    ...graph,
    title: counts ? `${graph.title} ${per(periodSeconds)}` : graph.title,
    periodSeconds,
    marks: joined([
      ...Object.entries(aims).flatMap(([words, target]) => targetMark(words, targets[target], graph.unit)),
      ...drawn.map((one) => alarmMark(one, graph.unit)),
    ]),
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
  return seconds === 60 ? "per minute" : `per ${seconds / 60} minutes`;
}

function targetMark(words: string, value: number | undefined, unit: string): Mark[] {
  return value === undefined ? [] : [{ label: `${words}: ${value} ${unit}`, value, means: "target" }];
}

function alarmMark(
  { alarm: { id, side, watched, severity }, line: { scale = 1 } }: Drawn,
  unit: string,
): Mark {
  // what is 0.1 + 0.2 to people
  const value = Number((watched.threshold * scale).toPrecision(12));
  return { label: `${id}: ${side} ${value} ${unit}`, value, means: severity };
}

/** Marks of one value and one meaning as one: their words would stand on each other. */
function joined(marks: readonly Mark[]): Mark[] {
  const lines = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.value} ${mark.means}`;
    const before = lines.get(key);
    lines.set(key, before ? { ...mark, label: `${before.label}, ${mark.label}` } : mark);
  }
  return [...lines.values()];
}
