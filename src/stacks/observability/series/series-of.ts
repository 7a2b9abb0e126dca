import type { Observability } from "../../../config/schema/names/observability-names";
import type { Series } from "../../../constructs/observability/metrics/metric";
import type { Watched } from "../watched";

export type AlarmData = Observability["alarms"][string];

/** What an alarm watches in one region; nothing where its part is in another one. */
export type SeriesOf = (watched: Watched, alarm: AlarmData) => Series | undefined;
