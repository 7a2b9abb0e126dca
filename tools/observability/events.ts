import { code, table } from "../markdown";
import { type DeployedState, partsOf, text } from "./deployed-state";
import type { AskedFor } from "./documents";

/** What a stack tells of at the moment when it happens, and whom. */
export function eventSection(state: DeployedState, askedFor: AskedFor): string[] {
  const topics = new Set(state.all("aws_sns_topic").map(({ values }) => text(values, "arn")));
  const targets = state
    .all("aws_cloudwatch_event_target")
    .filter(({ values }) => topics.has(text(values, "arn")));
  const rows = state.all("aws_cloudwatch_event_rule").flatMap((rule) => {
    const { values } = rule;
    const told = targets.filter((target) => text(target.values, "rule") === text(values, "name"));
    const names = told.map((target) => code(partsOf(text(target.values, "arn")).name)).sort();
    const { region } = partsOf(text(values, "arn"));
    return names.length > 0
      ? [
          [
            code(text(values, "name")),
            region,
            text(values, "description"),
            names.join(", "),
            askedFor(rule).join("\n"),
          ],
        ]
      : [];
  });
  const heads = ["event", "region", "what happened", "tells", "document"];
  return rows.length > 0 ? ["### Events", "", ...table(heads, rows), ""] : [];
}
