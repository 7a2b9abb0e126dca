import type { Meaning } from "../diagram";
import { types } from "../layout/measure";
import type { PlacedLabel, PlacedLink } from "../layout/plan";
import { meanings } from "./palette";
import { element, number } from "./xml";

type Point = readonly [number, number];

const radius = 6;
const headLength = 9;

/** An arrow with round corners. */
export function linkElement({ link, points, headAt }: PlacedLink): string {
  const path = headAt === "start" ? [...points] : points.toReversed();
  const [tip = [0, 0], next = [0, 0]] = path;
  path[0] = between(tip, next, headLength - 2);
  const line = headAt === "start" ? path : path.reverse();
  return element(
    "g",
    {
      "data-from": link.from,
      "data-to": link.to,
      "data-meaning": link.meaning,
      "data-ways": link.ways?.join("; ") || undefined,
    },
    [lineElement(rounded(line), link.meaning), headElement(tip, next, link.meaning)],
  );
}

export function lineElement(d: string, meaning: Meaning): string {
  const { colour, dash, width } = meanings[meaning];
  return element("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dash,
  });
}

/** The head of an arrow that comes along the paper's width. Drawn as a shape, since not every reader turns markers. */
export function headElement([x, y]: Point, [from]: Point, meaning: Meaning): string {
  const back = x + (from < x ? -headLength : headLength);
  const d = `M${number(x)} ${number(y)}L${number(back)} ${number(y - 4.5)}v9z`;
  return element("path", { d, fill: meanings[meaning].colour });
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

function rounded(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined || after === undefined) {
        return `${before === undefined ? "M" : "L"}${pair(point)}`;
      }
      return `L${pair(between(point, before, radius))}Q${pair(point)} ${pair(between(point, after, radius))}`;
    })
    .join("");
}

function pair([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}

/** The point so far from one towards another, at most halfway. */
function between([x, y]: Point, [toX, toY]: Point, distance: number): Point {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}
