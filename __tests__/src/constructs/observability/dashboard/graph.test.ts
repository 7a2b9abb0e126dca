import { type Graph, graphProperties } from "../../../../../src/constructs/observability/dashboard/graph";
import type { Metric } from "../../../../../src/constructs/observability/metrics/metric";

const cpu: Metric = {
  namespace: "AWS/ECS",
  name: "CPUUtilization",
  dimensions: { ClusterName: "test-dev", ServiceName: "api" },
  statistic: "Average",
};

function graph(changes: Partial<Graph>) {
  return graphProperties({
    kind: "graph",
    title: "CPU",
    unit: "%",
    region: "us-east-1",
    lines: [{ label: "api", series: cpu }],
    ...changes,
  });
}

test("a graph has a title, a unit and its region, and begins at 0", () => {
  expect(graph({})).toMatchObject({
    title: "CPU",
    region: "us-east-1",
    period: 60,
    yAxis: { left: { min: 0, label: "%" } },
  });
});

test("a line is a metric of CloudWatch's, under a name that people read", () => {
  expect(graph({}).metrics).toEqual([
    [
      "AWS/ECS",
      "CPUUtilization",
      "ClusterName",
      "test-dev",
      "ServiceName",
      "api",
      { stat: "Average", label: "api", color: "#1f77b4" },
    ],
  ]);
});

test("a line in another unit than CloudWatch's is computed of a metric that is not drawn", () => {
  // WHEN
  const { metrics } = graph({ lines: [{ label: "api", series: cpu, scale: 1000 }] });
  // THEN
  expect(metrics.map((entry) => entry.at(-1))).toEqual([
    { stat: "Average", id: "l0_m", visible: false },
    { id: "l0", label: "api", color: "#1f77b4", expression: "1000 * (l0_m)" },
  ]);
});

test("eight lines of a graph have eight colours, each by its place, and none that a mark has", () => {
  // GIVEN
  const lines = Array.from({ length: 8 }, (_, n) => ({ label: String(n), series: cpu, scale: (n % 2) + 1 }));
  const colorsOf = (some: Graph["lines"]) =>
    graph({ lines: some }).metrics.flatMap((entry) => (entry.at(-1) as { color?: string }).color ?? []);
  const marks = (["critical", "warning", "target"] as const).map((means) => ({ label: "", value: 1, means }));
  const { annotations } = graph({ marks });
  // THEN
  expect(new Set(colorsOf(lines)).size).toBe(8);
  const taken = annotations?.horizontal.map(({ color }) => color);
  expect(colorsOf(lines).filter((color) => taken?.some((mark) => mark === color))).toEqual([]);
  // AND a line that is added last changes none before it
  expect(colorsOf(lines.slice(0, 3))).toEqual(colorsOf(lines).slice(0, 3));
});

test("of what is told once an hour or more rarely, two weeks are shown", () => {
  expect(graph({ periodSeconds: 3600 })).toMatchObject({ period: 3600, start: "-P14D" });
  expect(graph({ periodSeconds: 300 })).not.toHaveProperty("start");
});

test("computed lines of one graph do not take each other's metrics for their own", () => {
  // GIVEN
  const series = {
    label: "missing",
    expression: "desired - FILL(running, 0)",
    metrics: { desired: cpu, running: cpu },
  };
  // WHEN
  const { metrics } = graph({
    lines: [
      { label: "a", series },
      { label: "b", series },
    ],
  });
  // THEN
  const options = metrics.map((entry) => entry.at(-1) as { id: string; expression?: string });
  expect(options.map(({ id }) => id)).toEqual([
    "l0_desired",
    "l0_running",
    "l0",
    "l1_desired",
    "l1_running",
    "l1",
  ]);
  expect(options.flatMap(({ expression = [] }) => expression)).toEqual([
    "l0_desired - FILL(l0_running, 0)",
    "l1_desired - FILL(l1_running, 0)",
  ]);
});

test("marks are lines across, red and orange where an alarm begins, green where a target is", () => {
  // WHEN
  const { annotations } = graph({
    marks: [
      { label: "target: 70 %", value: 70, means: "target" },
      { label: "app-cpu", value: 80, means: "critical" },
    ],
  });
  // THEN
  expect(annotations).toEqual({
    horizontal: [
      { label: "target: 70 %", value: 70, color: "#2ca02c" },
      { label: "app-cpu", value: 80, color: "#d62728" },
    ],
  });
  // AND where there are none, nothing is said of them
  expect(graph({})).not.toHaveProperty("annotations");
});
