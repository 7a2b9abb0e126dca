import { padding, type TextLine, types } from "../layout/measure";
import type { PlacedBox } from "../layout/plan";
import { guard, ink, kinds, soft } from "./palette";
import { element } from "./xml";

const barWidth = 4;

/** A box with its texts. */
export function boxElement({ box, written, x, y, width, height }: PlacedBox): string {
  const { ground, tone } = kinds[box.kind];
  const shift = (height - written.height) / 2;
  return element("g", { "data-box": box.id }, [
    element("rect", { x, y, width, height, rx: 5, fill: ground, stroke: tone, "stroke-width": 1.2 }),
    element("path", { d: bar(x, y, height), fill: tone }),
    ...(written.guardAt === undefined ? [] : [shield(x, y + shift + written.guardAt, width, y + height)]),
    ...written.lines.map((line) => textElement(line, x + padding, y + shift, tone)),
  ]);
}

/** The bar at a box's left edge, with its round corners. */
function bar(x: number, y: number, height: number): string {
  return `M${x + barWidth} ${y}h1v${height}h-1q-${barWidth} 0 -${barWidth} -5v-${height - 10}q0 -5 ${barWidth} -5z`;
}

function shield(x: number, y: number, width: number, bottom: number): string {
  return element("rect", {
    x: x + barWidth + 3,
    y,
    width: width - barWidth - 6,
    height: bottom - y - 3,
    rx: 3,
    fill: guard.ground,
    stroke: guard.line,
  });
}

function textElement({ text, style, foot }: TextLine, x: number, y: number, tone: string): string {
  const { size } = types[style];
  const weight = style === "name" ? "bold" : undefined;
  const fill = { what: tone, name: ink, line: soft }[style];
  return element("text", { x, y: y + foot, "font-size": size, "font-weight": weight, fill }, text);
}
