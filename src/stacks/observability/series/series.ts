import type { QuantityName } from "../../../alarms/quantities";
import type { Series } from "../../../constructs/observability/metrics/metric";
import type { Watched } from "../watched";
import { cacheSeries } from "./caches";
import { canarySeries } from "./canaries";
import { databaseSeries } from "./databases";
import { edgeSeries } from "./edge";
import { jobSeries } from "./jobs";
import { loadBalancerSeries } from "./load-balancers";
import { logSeries } from "./logs";
import { mailSeries } from "./mail";
import { networkSeries } from "./network";
import { queueSeries } from "./queues";
import type { AlarmData, SeriesOf } from "./series-of";
import { serviceSeries } from "./services";

/** How everything that an alarm may watch is read off the parts of a region. */
const all: Readonly<Record<QuantityName, SeriesOf>> = {
  ...serviceSeries,
  ...loadBalancerSeries,
  ...queueSeries,
  ...jobSeries,
  ...mailSeries,
  ...networkSeries,
  ...edgeSeries,
  ...databaseSeries,
  ...cacheSeries,
  ...canarySeries,
  ...logSeries,
};

/** What an alarm watches in one region; nothing where its part is in another one. */
export function seriesOf(watched: Watched, alarm: AlarmData): Series | undefined {
  return all[alarm.watches](watched, alarm);
}
