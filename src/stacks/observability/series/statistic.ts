import type { Metric } from "../../../constructs/observability/metrics/metric";
import type { AlarmData } from "./series-of";

const words = {
  average: "Average",
  p95: "p95",
  p99: "p99",
} as const;

/** An alarm's statistic as CloudWatch writes it, where its data has the choice. */
export function statisticOf({ statistic = "average" }: AlarmData): Metric["statistic"] {
  return words[statistic];
}
