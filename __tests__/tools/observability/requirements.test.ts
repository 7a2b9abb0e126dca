import { isNamed } from "../../../tools/observability/documents";
import { requirements } from "../../../tools/observability/requirements";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

/** An environment of each system that has all that its document asks for. */
const fullest = ["cosmicspace-massive", "dougust-prod", "fckdoomscroll-prod", "saas-prod", "calstack-prod"];

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

test.each(
  fullest,
)("what the document of %s asks for is there, as the table of documentation says", (name) => {
  // GIVEN
  const stack = stacks.get(name) as Synthesized;
  const [system = ""] = name.split("-");
  const named = (type: string, argument: string) => stack.all(type).map(({ [argument]: own }) => String(own));
  const there = {
    alarms: named("aws_cloudwatch_metric_alarm", "alarm_name"),
    dashboards: named("aws_cloudwatch_dashboard", "dashboard_name"),
    queries: named("aws_cloudwatch_query_definition", "name"),
  };
  // WHEN
  const missing = (requirements[system] ?? []).flatMap((requirement) =>
    (["alarms", "dashboards", "queries"] as const).flatMap((kind) =>
      (requirement[kind] ?? []).filter((part) => !there[kind].some((own) => isNamed(own, part, name))),
    ),
  );
  // THEN
  expect(requirements[system]?.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
