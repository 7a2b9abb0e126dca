import type { Environment } from "../../../config/schema/names/names";
import { watches } from "./marks";
import type { Draft, Section } from "./section";
import { cacheGraphs } from "./sections/cache";
import { cost } from "./sections/cost";
import { databaseGraphs } from "./sections/database";
import { deploymentGraphs } from "./sections/deployments";
import { errorGraphs } from "./sections/errors";
import { latencyGraphs } from "./sections/latency";
import { otherAlarmGraphs } from "./sections/other-alarms";
import { saturationGraphs } from "./sections/saturation";
import { trafficGraphs } from "./sections/traffic";
import type { Shown } from "./shown";
import type { ShownAlarm } from "./shown-alarm";

/** What people notice first, then where it comes from; what the environment does not have is left out. */
export function sectionsOf(budget: Environment["budget"], regions: readonly Shown[]): Section[] {
  const inEach = (title: string, graphs: (shown: Shown) => Draft[]): Section => ({
    title,
    rows: regions.map((shown) => ({
      region: regions.length > 1 ? shown.region : undefined,
      drafts: graphs(shown),
    })),
  });
  return [
    inEach("Traffic", trafficGraphs),
    inEach("Errors", errorGraphs),
    inEach("Latency", latencyGraphs),
    inEach("Saturation", saturationGraphs),
    inEach("Database", databaseGraphs),
    inEach("Cache", cacheGraphs),
    inEach("Deployments", deploymentGraphs),
    cost(budget),
  ].filter(({ words, rows }) => words !== undefined || rows.some(({ drafts }) => drafts.length > 0));
}

/** And at the end what alarms watch and none of them draws, so that each alarm can be seen coming. */
export function withOtherAlarms(sections: readonly Section[], alarms: readonly ShownAlarm[]): Section[] {
  const drawn = sections.flatMap(({ rows }) => rows.flatMap(({ drafts }) => drafts));
  const others = alarms.filter(
    (alarm) => !drawn.some((draft) => draft.lines.some((line) => watches(alarm, draft, line))),
  );
  const regions = [...new Set(alarms.map(({ region }) => region))];
  const rows = regions.map((region) => ({
    region: regions.length > 1 ? region : undefined,
    drafts: otherAlarmGraphs(others.filter((alarm) => alarm.region === region)),
  }));
  return others.length > 0
    ? [...sections, { title: "Other alarms", rows: rows.filter(({ drafts }) => drafts.length > 0) }]
    : [...sections];
}
