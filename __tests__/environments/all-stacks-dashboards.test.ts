import { graphsOf, metricsOf, stacksShown, textsOf, widgetsOf } from "../support/dashboards";
import { foreignDimensions } from "../support/metric-dimensions";
import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

function stack(name: string): Synthesized {
  return stacks.get(name) as Synthesized;
}

/** In the order of reading. */
const sections = [
  "Traffic and latency",
  "Errors",
  "Saturation",
  "Database",
  "Cache",
  "Queue",
  "Deployments",
  "Network and storage",
  "Cost",
  "Edge",
  "Mail",
  "Other alarms",
];

test("every environment but fckdoomscroll's dev has one dashboard", () => {
  const having = [...stacks].filter(([, json]) => json.ids("aws_cloudwatch_dashboard").length > 0);
  expect(having.map(([name]) => name).sort()).toEqual([...stacksShown].sort());
});

describe.each(stacksShown)("the dashboard of %s", (name) => {
  test("begins with what it is and with all alarms, and goes on in the order of reading", () => {
    // GIVEN
    const json = stack(name);
    const [first, second] = widgetsOf(json);
    // THEN
    expect(first).toMatchObject({ type: "text", x: 0, y: 0 });
    expect(second).toMatchObject({ type: "alarm", y: 0 });
    const headings = textsOf(json).flatMap((text) => /^## (.+)/.exec(text)?.[1] ?? []);
    expect(headings).toEqual(sections.filter((section) => headings.includes(section)));
    expect(headings).toEqual(
      expect.arrayContaining(["Traffic and latency", "Errors", "Saturation", "Deployments"]),
    );
  });

  test("shows every alarm of the stack", () => {
    // GIVEN
    const json = stack(name);
    const alarms = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"].flatMap((type) =>
      json.ids(type).flatMap((id) => (id.includes("alarms_") ? [`\${${type}.${id}.arn}`] : [])),
    );
    // THEN
    const states = widgetsOf(json).filter(({ type }) => type === "alarm");
    const listed = states.flatMap(({ properties }) => properties.alarms as string[]);
    expect([...listed].sort()).toEqual(alarms.sort());
    // AND CloudWatch takes so many
    expect(states.filter(({ properties }) => (properties.alarms as string[]).length > 100)).toEqual([]);
  });

  test("draws the threshold of every alarm", () => {
    // GIVEN
    const ids = stack(name)
      .ids("aws_cloudwatch_metric_alarm")
      .flatMap((id) => /(?:^|_)alarms_(.+)$/.exec(id)?.[1] ?? []);
    // WHEN
    const labels = [...graphsOf(stack(name)).values()].flatMap(({ annotations }) =>
      ((annotations as { horizontal: { label: string }[] } | undefined)?.horizontal ?? []).map(
        ({ label }) => label,
      ),
    );
    // THEN
    const marks = labels.join("\n").replaceAll("-", "_");
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !new RegExp(`(^|, )${id}(: |, )`, "m").test(marks))).toEqual([]);
  });

  test("reads metrics of the stack's own parts, where they are told", () => {
    // GIVEN
    const metrics = metricsOf(stack(name));
    // THEN
    expect(metrics.length).toBeGreaterThan(10);
    expect(metrics.flatMap((metric) => foreignDimensions(stack(name), metric))).toEqual([]);
  });
});
