import { columns } from "../../src/dashboards/layout";
import { graphsOf, metricsOf, textsOf, type WidgetBody, widgetsOf } from "../support/dashboards";
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

const shown = [
  "cosmicspace-dev",
  "cosmicspace-beta",
  "cosmicspace-growth",
  "cosmicspace-scale",
  "cosmicspace-massive",
  "dougust-dev",
  "dougust-staging",
  "dougust-prod",
  "fckdoomscroll-prod",
  "saas-staging",
  "saas-prod",
  "calstack-dev",
  "calstack-staging",
  "calstack-prod",
];

/** How a line or a mark is drawn. */
interface Look {
  readonly color?: string;
  readonly visible?: boolean;
}

/** In the order of reading. */
const sections = [
  "Traffic",
  "Errors",
  "Latency",
  "Saturation",
  "Database",
  "Cache",
  "Queue",
  "Deployments",
  "Cost",
  "Edge",
  "Mail",
  "Other alarms",
];

test("every environment but fckdoomscroll's dev has one dashboard", () => {
  const having = [...stacks].filter(([, json]) => json.ids("aws_cloudwatch_dashboard").length > 0);
  expect(having.map(([name]) => name).sort()).toEqual([...shown].sort());
});

describe.each(shown)("the dashboard of %s", (name) => {
  test("has no overlap and no gap", () => {
    // GIVEN
    const widgets = widgetsOf(stack(name));
    // WHEN
    const taken = widgets.flatMap(cells);
    // THEN
    const height = Math.max(...widgets.map(({ y, height: own }) => y + own));
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.length).toBe(columns * height);
    expect(widgets.filter(({ x, width }) => x < 0 || x + width > columns)).toEqual([]);
  });

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
      expect.arrayContaining(["Traffic", "Errors", "Latency", "Saturation", "Deployments"]),
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
    expect(ids.filter((id) => !marks.includes(`${id}: `))).toEqual([]);
  });

  test("has a title, a unit and an axis from 0 on every graph", () => {
    for (const [title, { yAxis }] of graphsOf(stack(name))) {
      expect(title).not.toBe("");
      expect(yAxis).toMatchObject({ left: { min: 0, label: expect.stringMatching(/./) } });
    }
  });

  test("tells lines from each other and from thresholds by their colours", () => {
    for (const [title, { metrics, annotations }] of graphsOf(stack(name))) {
      const options = (metrics as unknown[][]).map((entry) => entry.at(-1) as Look);
      const lines = options.filter(({ visible }) => visible !== false).map(({ color }) => color);
      const marks = (annotations as { horizontal: Look[] } | undefined)?.horizontal ?? [];
      const mixed = lines.filter((color) => marks.some((mark) => mark.color === color));
      expect({ title, colors: new Set(lines).size, mixed }).toEqual({
        title,
        colors: lines.length,
        mixed: [],
      });
      expect(lines).not.toContain(undefined);
    }
  });

  test("tells no two graphs by one title", () => {
    const count = widgetsOf(stack(name)).filter(({ type }) => type === "metric").length;
    expect(graphsOf(stack(name)).size).toBe(count);
  });

  test("reads metrics of the stack's own parts, where they are told", () => {
    // GIVEN
    const metrics = metricsOf(stack(name));
    // THEN
    expect(metrics.length).toBeGreaterThan(10);
    expect(metrics.flatMap((metric) => foreignDimensions(stack(name), metric))).toEqual([]);
  });

  test("stays within what CloudWatch takes", () => {
    const counts = [...graphsOf(stack(name)).values()].map(({ metrics }) => (metrics as unknown[]).length);
    expect(widgetsOf(stack(name)).length).toBeLessThanOrEqual(500);
    expect(Math.max(...counts)).toBeLessThanOrEqual(500);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2500);
  });
});

function cells({ x, y, width, height }: WidgetBody): string[] {
  return Array.from({ length: width * height }, (_, n) => `${x + (n % width)},${y + Math.floor(n / width)}`);
}
