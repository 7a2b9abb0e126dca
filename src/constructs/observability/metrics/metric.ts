import { mostMetrics } from "../../../alarms/wide-alarms";

/** One of CloudWatch's metrics, as one part of a stack tells it. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** As CloudWatch writes it. */
  readonly statistic: "Average" | "Maximum" | "Minimum" | "Sum" | `p${number}`;
  /** So long after something happens it shows here at the latest. @default at once */
  readonly shownAfterSeconds?: number;
}

/** What is computed of metrics by CloudWatch's metric math. */
export interface Computed {
  readonly label: string;
  /** In the names of the metrics below. */
  readonly expression: string;
  readonly metrics: Readonly<Record<string, Metric>>;
  /** The same of fewer metrics each, the largest of which is the whole: an alarm takes ten. @default it has no more */
  readonly parts?: readonly Series[];
  /** What people see of it, where that is another. @default itself */
  readonly drawn?: Series;
}

/** A line of values over time: what an alarm watches and a dashboard draws. */
export type Series = Metric | Computed;

/**
 * A whole that is the largest of its parts, in parts that an alarm can look at.
 * @param combine how some of the metrics make one series
 */
export function inParts(metrics: readonly Metric[], combine: (some: readonly Metric[]) => Series): Series {
  const whole = combine(metrics);
  if (metrics.length <= mostMetrics || !("expression" in whole)) {
    return whole;
  }
  const starts = metrics.flatMap((_, n) => (n % mostMetrics === 0 ? [n] : []));
  return { ...whole, parts: starts.map((start) => combine(metrics.slice(start, start + mostMetrics))) };
}

/**
 * The same metric of several parts as one series: itself where there is one part.
 * @param combine how the parts' values make one; a part without traffic has no data, which would leave all without any
 */
export function together(label: string, metrics: readonly Metric[], combine: "sum" | "maximum"): Series {
  const [only, ...others] = metrics;
  if (only && others.length === 0) {
    return only;
  }
  const named = Object.fromEntries(metrics.map((metric, n) => [`m${n}`, metric]));
  return { label, expression: combined(Object.keys(named), combine), metrics: named };
}

/**
 * An expression over metrics, of which those that are silent do not count. Not with FILL: while a period's data is on its way,
 * an alarm would take the filling for it, and could stay as it is for ever (CloudWatch User Guide, "Using metric math").
 */
export function combined(ids: readonly string[], combine: "sum" | "maximum"): string {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  return `${combine === "sum" ? "SUM" : "MAX"}([${ids.join(", ")}])`;
}

/**
 * A series of which silence means zero, at once: an alarm that only treats missing data as a breach stays as it is until none of
 * the older data that CloudWatch looks at is left. A period whose data is on its way counts as zero, too: whoever watches for
 * little needs several. That is not drawn. Source: CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data".
 */
export function zeroIfSilent(series: Series): Computed {
  const { label, expression, metrics } =
    "expression" in series ? series : { label: series.name, expression: "m0", metrics: { m0: series } };
  return { label, expression: `FILL(${expression}, 0)`, metrics, drawn: series };
}
