import type { Environment } from "../../../config/schema/names/names";
import { Dashboard } from "../../../constructs/observability/dashboard/dashboard";
import type { Graph } from "../../../constructs/observability/dashboard/graph";
import type { Widget } from "../../../constructs/observability/dashboard/widget";
import type { Row } from "../../../dashboards/layout";
import type { EnvironmentStack } from "../../environment-stack";
import { header } from "./header";
import { marked } from "./marks";
import type { Section, Targets } from "./section";
import { sectionsOf, withOtherAlarms } from "./sections";
import type { Shown } from "./shown";
import { type AlarmPlace, type ShownAlarm, shownAlarms } from "./shown-alarm";

const headerHeight = 4;
const headingHeight = 1;
const graphHeight = 5;

/**
 * The page on which people see how an environment does, where its data asks for one.
 * @param elsewhere where there are alarms and nothing else
 */
export function createDashboard(
  stack: EnvironmentStack,
  environment: Environment,
  publicUrl: string,
  regions: readonly Shown[],
  elsewhere: readonly AlarmPlace[] = [],
): void {
  const { observability, region } = environment;
  if (!observability?.dashboard) {
    return;
  }
  const { name, targets } = observability.dashboard;
  const places = [...regions, ...elsewhere];
  const alarms = places.flatMap((place) => shownAlarms(place, observability));
  const sections = withOtherAlarms(sectionsOf(regions), alarms);
  new Dashboard(stack, "dashboard", {
    name,
    rows: [
      { height: headerHeight, items: header(environment, publicUrl, places) },
      ...sections.flatMap((section) => rowsOf(section, alarms, targets)),
    ],
  });
  const home = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}`;
  stack.output("dashboard_url", "Where people see how it does", `${home}#dashboards/dashboard/${name}`);
}

/** A heading, and the graphs below it. */
function rowsOf({ title, rows }: Section, alarms: readonly ShownAlarm[], targets: Targets): Row<Widget>[] {
  return [
    { height: headingHeight, items: [{ kind: "text", markdown: `## ${title}` }] },
    ...rows.map(({ region, drafts }) => ({
      height: graphHeight,
      items: drafts.map((draft) => inRegion(marked(draft, alarms, targets), region)),
    })),
  ];
}

/** The title tells regions apart, where there are several. */
function inRegion(graph: Graph, region: string | undefined): Graph {
  return region === undefined ? graph : { ...graph, title: `${graph.title}, ${region}` };
}
