import type { Environment } from "../../../config/schema/names/names";
import { Dashboard } from "../../../constructs/observability/dashboard/dashboard";
import type { Widget } from "../../../constructs/observability/dashboard/widget";
import type { Row } from "../../../dashboards/layout";
import type { EnvironmentStack } from "../../environment-stack";
import { header } from "./header";
import { marked } from "./marks";
import type { Section, Targets } from "./section";
import { sectionsOf, withOtherAlarms } from "./sections";
import type { Seen } from "./shown";
import { type ShownAlarm, shownAlarms } from "./shown-alarm";

/** As high as a few lines, or as the states of some alarms; of more, those that are on come first. */
const headerHeight = { least: 4, most: 6 };
const statesAbreast = 4;
const headingHeight = 1;
const graphHeight = 5;

/** The page on which people see how an environment does, where its data asks for one. */
export function createDashboard(stack: EnvironmentStack, environment: Environment, seen: Seen): void {
  const { observability, budget, region } = environment;
  if (!observability?.dashboard) {
    return;
  }
  const { name, targets } = observability.dashboard;
  const places = [...seen.regions, ...(seen.elsewhere ?? [])];
  const alarms = places.flatMap((place) => shownAlarms(place, observability));
  const sections = withOtherAlarms(sectionsOf(budget, seen), alarms);
  const items = header(environment, seen.publicUrl, places);
  new Dashboard(stack, "dashboard", {
    name,
    rows: [
      { height: heightOf(items), items },
      ...sections.flatMap((section) => rowsOf(section, alarms, targets)),
    ],
  });
  const home = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}`;
  stack.output("dashboard_url", "Where people see how it does", `${home}#dashboards/dashboard/${name}`);
}

function heightOf(items: readonly Widget[]): number {
  const states = items.map((item) => (item.kind === "alarms" ? item.alarmArns.length : 0));
  const lines = Math.ceil(Math.max(...states) / statesAbreast);
  return Math.min(headerHeight.most, Math.max(headerHeight.least, 1 + lines));
}

/** A heading, and the graphs below it. */
function rowsOf(
  { title, words, rows }: Section,
  alarms: readonly ShownAlarm[],
  targets: Targets,
): Row<Widget>[] {
  return [
    heading(title, words),
    ...rows.map((drafts) => ({
      height: graphHeight,
      items: drafts.map((draft) => marked(draft, alarms, targets)),
    })),
  ];
}

function heading(title: string, words: string | undefined): Row<Widget> {
  const texts = [`## ${title}`, ...(words === undefined ? [] : [words])];
  return { height: headingHeight, items: texts.map((markdown) => ({ kind: "text", markdown })) };
}
