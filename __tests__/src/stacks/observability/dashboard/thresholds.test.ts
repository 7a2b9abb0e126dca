import type { Line } from "../../../../../src/constructs/observability/dashboard/graph";
import { marksOf } from "../../../../../src/stacks/observability/dashboard/thresholds";

const series = { namespace: "test", name: "lag", dimensions: {}, statistic: "Maximum" } as const;
const readers: Line = { label: "readers", series };
const region: Line = { label: "other region", series: { ...series, name: "region-lag" } };
const graph = { lines: [readers, region], unit: "ms" };
const above = { side: "above", value: 1000 } as const;

test("a threshold names the line that it is of, since another may well be on its other side", () => {
  expect(marksOf([{ of: "lag", ...above, means: "warning", line: readers }], graph)).toEqual([
    { label: "lag: readers above 1000 ms", value: 1000, means: "warning" },
  ]);
});

test("a threshold that all lines share names none, and is as grave as its gravest", () => {
  const marks = marksOf(
    [
      { of: "lag", ...above, means: "warning", line: readers },
      { of: "region-lag", ...above, means: "critical", line: region },
    ],
    graph,
  );
  expect(marks).toEqual([{ label: "lag, region-lag: above 1000 ms", value: 1000, means: "critical" }]);
});

test("a threshold of the only line does not name it", () => {
  const [mark] = marksOf([{ of: "lag", ...above, means: "warning", line: readers }], {
    ...graph,
    lines: [readers],
  });
  expect(mark?.label).toBe("lag: above 1000 ms");
});

test("a target is of the graph, and stays apart from an alarm at its value", () => {
  const marks = marksOf(
    [
      { of: "target", value: 1000, means: "target" },
      { of: "lag", ...above, means: "critical", line: readers },
    ],
    graph,
  );
  expect(marks.map(({ label, means }) => [label, means])).toEqual([
    ["target: 1000 ms", "target"],
    ["lag: readers above 1000 ms", "critical"],
  ]);
});
