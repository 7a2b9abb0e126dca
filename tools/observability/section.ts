import { alarmSections } from "./alarms";
import { budgetSection } from "./budgets";
import { dashboardSections } from "./dashboards";
import { DeployedState } from "./deployed-state";
import { askedForIn } from "./documents";
import { eventSection } from "./events";
import { querySection } from "./queries";
import { topicSection } from "./topics";

/**
 * What watches a deployed stack, in Markdown, the same for every deployment of it.
 * @param shown what `terraform show -json` prints
 */
export function section(stack: string, shown: string): string {
  const state = new DeployedState(shown);
  const askedFor = askedForIn(stack);
  return [
    `## ${stack}`,
    "",
    ...topicSection(state),
    ...alarmSections(state, askedFor),
    ...eventSection(state, askedFor),
    ...budgetSection(state, askedFor),
    ...dashboardSections(state, askedFor),
    ...querySection(state, askedFor),
  ]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
