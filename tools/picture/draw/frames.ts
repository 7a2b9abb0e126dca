import { types } from "../layout/measure";
import type { Frame } from "../layout/plan";
import { frames, soft } from "./palette";
import { element } from "./xml";

/** A region, network or tier. */
export function frameElement({ of, title, lines, x, y, width, height }: Frame): string {
  const { ground, line, dash, title: colour } = frames[of];
  return element("g", { "data-frame": of }, [
    element("rect", {
      x,
      y,
      width,
      height,
      rx: of === "tier" ? 6 : 10,
      fill: ground,
      stroke: line,
      "stroke-width": of === "tier" ? 1 : 1.4,
      "stroke-dasharray": dash,
    }),
    element(
      "text",
      { x: x + 14, y: y + 22, "font-size": types.frame.size, "font-weight": "bold", fill: colour },
      title,
    ),
    ...lines.map((text, index) =>
      element(
        "text",
        { x: x + 14, y: y + 41 + 16 * index, "font-size": types.subnet.size, fill: soft },
        text,
      ),
    ),
  ]);
}
