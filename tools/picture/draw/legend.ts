import type { Diagram, Meaning } from "../diagram";
import { types } from "../layout/measure";
import { margin } from "../layout/plan";
import { widthOf } from "../text";
import { headId } from "./links";
import { kinds, meanings, soft } from "./palette";
import { element } from "./xml";

export const legendHeight = 30;
const gap = 26;

interface Entry {
  readonly text: string;
  readonly sample: (x: number, y: number) => string;
  readonly width: number;
}

/** What colours and lines mean, in one row. */
export function legend(top: number, diagram: Diagram): string {
  let x = margin;
  const parts = entriesOf(diagram).map((entry) => {
    const at = x;
    x += entry.width + 8 + widthOf(entry.text, types.line) + gap;
    return [
      entry.sample(at, top + 10),
      element(
        "text",
        { x: at + entry.width + 8, y: top + 14, "font-size": types.line.size, fill: soft },
        entry.text,
      ),
    ].join("");
  });
  return element("g", { "data-legend": diagram.stack }, parts);
}

/** How wide it is, with the margin left of it. */
export function legendWidth(diagram: Diagram): number {
  const widths = entriesOf(diagram).map(({ width, text }) => width + 8 + widthOf(text, types.line) + gap);
  return margin + widths.reduce((sum, each) => sum + each, 0) - gap;
}

function entriesOf({ stack, boxes: shown, links }: Diagram): Entry[] {
  const kindsShown: ReadonlySet<string> = new Set(shown.map(({ kind }) => kind));
  const meaningsShown: ReadonlySet<string> = new Set(links.map(({ meaning }) => meaning));
  const lines = Object.entries(meanings).filter(([meaning]) => meaningsShown.has(meaning));
  const boxes = Object.entries(kinds).filter(([kind]) => kindsShown.has(kind));
  return [
    ...lines.map(([meaning, { colour, dash, width, means }]) => ({
      text: means,
      width: 40,
      sample: (x: number, y: number) =>
        element("path", {
          d: `M${x} ${y}h40`,
          stroke: colour,
          "stroke-width": width,
          "stroke-dasharray": dash,
          "marker-end": `url(#${headId(stack, meaning as Meaning)})`,
        }),
    })),
    ...boxes.map(([, { ground, tone, means }]) => ({
      text: means,
      width: 16,
      sample: (x: number, y: number) =>
        element("rect", { x, y: y - 7, width: 16, height: 13, rx: 2, fill: ground, stroke: tone }),
    })),
  ];
}
