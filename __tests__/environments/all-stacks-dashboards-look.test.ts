import { columns } from "../../src/dashboards/layout";
import { graphsOf, type MarkBody, stacksShown, type WidgetBody, widgetsOf } from "../support/dashboards";
import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

function stack(name: string): Synthesized {
  return stacks.get(name) as Synthesized;
}

/** How a line or a mark is drawn. */
interface Look {
  readonly color?: string;
  readonly visible?: boolean;
}

describe.each(stacksShown)("the dashboard of %s", (name) => {
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

  test("shows on its first screen how much is asked, how long it takes and what fails", () => {
    // GIVEN a wall that is about so many rows high
    const screen = widgetsOf(stack(name)).filter(({ y, height }) => y + height <= 23);
    // THEN
    const titles = screen.map(({ properties }) => String(properties.title)).join("\n");
    for (const title of [
      "Requests per",
      "Response time",
      "Server errors",
      "Client errors",
      "Logged errors",
    ]) {
      expect(titles).toContain(title);
    }
  });

  test("gives no more than one row to words below its head", () => {
    const texts = widgetsOf(stack(name)).filter(({ type, y }) => type === "text" && y > 0);
    expect(texts.filter(({ height }) => height !== 1)).toEqual([]);
  });

  test("says of which series a threshold is, where others of the graph may be on its other side", () => {
    for (const [title, { metrics, annotations }] of graphsOf(stack(name))) {
      const labels = (metrics as unknown[][])
        .map((entry) => entry.at(-1) as Look & { label?: string })
        .flatMap(({ visible, label }) => (visible === false || label === undefined ? [] : [label]));
      const marks = ((annotations as { horizontal: MarkBody[] } | undefined)?.horizontal ?? []).filter(
        ({ label }) => !label.startsWith("target"),
      );
      for (const { label } of marks) {
        const ids = label.slice(0, label.indexOf(": ")).split(", ");
        const isOfAll = ids.length >= labels.length;
        const names = labels.some((one) => label.includes(`: ${one} `) || label.includes(`, ${one} `));
        expect({ title, label, isSaid: isOfAll || names }).toEqual({ title, label, isSaid: true });
      }
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

  test("has a title, a unit and an axis from 0 on every graph", () => {
    for (const [title, { yAxis }] of graphsOf(stack(name))) {
      expect(title).not.toBe("");
      expect(yAxis).toMatchObject({ left: { min: 0, label: expect.stringMatching(/./) } });
    }
  });

  test("tells no two graphs by one title", () => {
    const count = widgetsOf(stack(name)).filter(({ type }) => type === "metric").length;
    expect(graphsOf(stack(name)).size).toBe(count);
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
