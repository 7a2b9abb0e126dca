import type { Diagram, Kind, Meaning } from "../diagram";
import { types } from "../layout/measure";
import { margin } from "../layout/plan";
import { widthOf } from "../text";
import { headElement, lineElement } from "./links";
import { kinds, meanings, soft } from "./palette";
import { element, number } from "./xml";

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

function entriesOf({ boxes: shown, links }: Diagram): Entry[] {
  const kindsShown: ReadonlySet<string> = new Set(shown.map(({ kind }) => kind));
  const meaningsShown: ReadonlySet<string> = new Set(links.map(({ meaning }) => meaning));
  return [
    ...Object.entries(meanings)
      .filter(([meaning]) => meaningsShown.has(meaning))
      .map(([meaning, { means }]) => ({ text: means, width: 40, sample: arrow(meaning as Meaning) })),
    ...Object.entries(kinds)
      .filter(([kind]) => kindsShown.has(kind))
      .map(([kind, { means }]) => ({ text: means, width: 16, sample: swatch(kind as Kind) })),
  ];
}

function arrow(meaning: Meaning): Entry["sample"] {
  return (x, y) =>
    lineElement(`M${number(x)} ${number(y)}h33`, meaning) + headElement([x + 40, y], [x, y], meaning);
}

function swatch(kind: Kind): Entry["sample"] {
  const { ground, tone } = kinds[kind];
  return (x, y) => element("rect", { x, y: y - 7, width: 16, height: 13, rx: 2, fill: ground, stroke: tone });
}
