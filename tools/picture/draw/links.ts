import type { Meaning } from "../diagram";
import { types } from "../layout/measure";
import type { PlacedLabel, PlacedLink } from "../layout/plan";
import { meanings } from "./palette";
import { element, number } from "./xml";

const radius = 6;

/** The heads of arrows, one of each colour. */
export function markers(stack: string): string {
  const all = Object.entries(meanings).map(([meaning, { colour }]) =>
    element(
      "marker",
      {
        id: headId(stack, meaning as Meaning),
        viewBox: "0 0 10 10",
        refX: 9.5,
        refY: 5,
        markerWidth: 9,
        markerHeight: 9,
        markerUnits: "userSpaceOnUse",
        orient: "auto",
      },
      [element("path", { d: "M0 0.5L10 5L0 9.5z", fill: colour })],
    ),
  );
  return element("defs", {}, all);
}

export function headId(stack: string, meaning: Meaning): string {
  return `${stack}-${meaning}`;
}

/** An arrow with round corners. */
export function linkElement({ link, points }: PlacedLink, stack: string): string {
  const { colour, dash, width } = meanings[link.meaning];
  return element("path", {
    d: rounded(points),
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dash,
    "marker-end": `url(#${headId(stack, link.meaning)})`,
    "data-from": link.from,
    "data-to": link.to,
    "data-meaning": link.meaning,
    "data-ways": link.ways?.join("; "),
  });
}

export function labelElement({ text, x, y, anchor, net }: PlacedLabel): string {
  return element(
    "text",
    {
      x,
      y,
      "text-anchor": anchor,
      "font-size": types.label.size,
      "font-weight": "bold",
      fill: meanings[net.meaning].colour,
      "data-label": net.hub,
    },
    text,
  );
}

function rounded(points: PlacedLink["points"]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) {
        return `M${number(x)} ${number(y)}`;
      }
      if (after === undefined) {
        return `L${number(x)} ${number(y)}`;
      }
      const [startX, startY] = towards([x, y], before);
      const [endX, endY] = towards([x, y], after);
      return `L${number(startX)} ${number(startY)}Q${number(x)} ${number(y)} ${number(endX)} ${number(endY)}`;
    })
    .join("");
}

/** The point from which a corner is round. */
function towards([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]): [number, number] {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}
