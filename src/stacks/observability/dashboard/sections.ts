import type { Environment } from "../../../config/schema/names/names";
import type { EdgeWatched } from "../watched";
import { watches } from "./marks";
import type { Draft, Section } from "./section";
import { cacheGraphs } from "./sections/cache";
import { cost } from "./sections/cost";
import { databaseGraphs } from "./sections/database";
import { deploymentGraphs } from "./sections/deployments";
import { edgeGraphs, entranceGraphs } from "./sections/edge";
import { errorGraphs } from "./sections/errors";
import { latencyGraphs } from "./sections/latency";
import { mailGraphs } from "./sections/mail";
import { otherAlarmGraphs } from "./sections/other-alarms";
import { queueGraphs } from "./sections/queue";
import { saturationGraphs } from "./sections/saturation";
import { trafficGraphs } from "./sections/traffic";
import type { Shown } from "./shown";
import type { ShownAlarm } from "./shown-alarm";

/** What people notice first, then where it comes from; what the environment does not have is left out. */
export function sectionsOf(
  budget: Environment["budget"],
  regions: readonly Shown[],
  edge: EdgeWatched,
): Section[] {
  const inEach = (graphs: (shown: Shown) => Draft[]): Section["rows"] =>
    regions.map((shown) => ({
      region: regions.length > 1 ? shown.region : undefined,
      drafts: graphs(shown),
    }));
  const sections: Section[] = [
    { title: "Traffic", rows: inEach(trafficGraphs) },
    { title: "Errors", rows: inEach(errorGraphs) },
    { title: "Latency", rows: inEach(latencyGraphs) },
    { title: "Saturation", rows: inEach(saturationGraphs) },
    { title: "Database", rows: inEach(databaseGraphs) },
    { title: "Cache", rows: inEach(cacheGraphs) },
    { title: "Queue", rows: inEach(queueGraphs) },
    { title: "Deployments", rows: inEach(deploymentGraphs) },
    cost(budget),
    { title: "Edge", rows: besideEach(edgeGraphs(edge), inEach(entranceGraphs)) },
    { title: "Mail", rows: inEach(mailGraphs) },
  ];
  return sections.filter(
    ({ words, rows }) => words !== undefined || rows.some(({ drafts }) => drafts.length > 0),
  );
}

/** What is once, beside what the only region has, or above what each of several has. */
function besideEach(once: readonly Draft[], each: Section["rows"]): Section["rows"] {
  const [only, ...others] = each;
  return only && others.length === 0 ? [{ drafts: [...once, ...only.drafts] }] : [{ drafts: once }, ...each];
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
