import type { Environment } from "../../../config/schema/names/names";
import { watches } from "./marks";
import { inEachRegion } from "./regions";
import type { Draft, Section } from "./section";
import { cacheGraphs } from "./sections/cache";
import { cost } from "./sections/cost";
import { databaseGraphs } from "./sections/database";
import { deploymentGraphs } from "./sections/deployments";
import { edgeGraphs, entranceGraphs } from "./sections/edge";
import { errorGraphs } from "./sections/errors";
import { mailGraphs } from "./sections/mail";
import { networkGraphs } from "./sections/network";
import { otherAlarmGraphs } from "./sections/other-alarms";
import { queueGraphs } from "./sections/queue";
import { saturationGraphs } from "./sections/saturation";
import { trafficAndLatencyGraphs } from "./sections/traffic-and-latency";
import type { Seen, Shown } from "./shown";
import type { ShownAlarm } from "./shown-alarm";

/** What people notice first, then where it comes from; what the environment does not have is left out. */
export function sectionsOf(budget: Environment["budget"], { regions, edge, mail }: Seen): Section[] {
  const inEach = (graphs: (shown: Shown) => Draft[]) => inEachRegion(regions, graphs);
  const sections: Section[] = [
    { title: "Traffic and latency", rows: inEach(trafficAndLatencyGraphs) },
    { title: "Errors", rows: inEach(errorGraphs) },
    { title: "Saturation", rows: inEach(saturationGraphs) },
    { title: "Database", rows: inEach(databaseGraphs) },
    { title: "Cache", rows: inEach(cacheGraphs) },
    { title: "Queue", rows: inEach(queueGraphs) },
    { title: "Deployments", rows: inEach(deploymentGraphs) },
    { title: "Network and storage", rows: inEach(networkGraphs) },
    cost(budget),
    { title: "Edge", rows: withOnce(edgeGraphs(edge), inEach(entranceGraphs), regions) },
    { title: "Mail", rows: mail ? [mailGraphs(mail).map((draft) => toldApart(draft, regions))] : [] },
  ];
  return sections.filter(({ words, rows }) => words !== undefined || rows.some((row) => row.length > 0));
}

/** What is once, beside what the only region has, or above what each of several has. */
function withOnce(once: readonly Draft[], each: Section["rows"], regions: readonly Shown[]): Section["rows"] {
  return regions.length === 1 ? [[...once, ...each.flat()]] : [once, ...each];
}

/** With its region in the title, where that is not the only one. */
function toldApart(draft: Draft, regions: readonly Shown[]): Draft {
  return regions.every(({ region }) => region === draft.region) ? draft : { ...draft, where: draft.region };
}

/** And at the end what alarms watch and none of them draws, so that each alarm can be seen coming. */
export function withOtherAlarms(sections: readonly Section[], alarms: readonly ShownAlarm[]): Section[] {
  const drawn = sections.flatMap(({ rows }) => rows.flat());
  const others = alarms.filter(
    (alarm) => !drawn.some((draft) => draft.lines.some((line) => watches(alarm, draft, line))),
  );
  const places = [...new Set(alarms.map(({ region }) => region))].map((region) => ({ region }));
  const rows = inEachRegion(places, ({ region }) =>
    otherAlarmGraphs(others.filter((alarm) => alarm.region === region)),
  );
  return others.length > 0 ? [...sections, { title: "Other alarms", rows }] : [...sections];
}
