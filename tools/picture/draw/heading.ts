import type { Diagram } from "../diagram";
import { types } from "../layout/measure";
import { margin } from "../layout/plan";
import { widthOf } from "../text";
import { ink, soft } from "./palette";
import { element } from "./xml";

/** The picture's title, and under it whose account it is in. */
export function heading({ title, subtitle }: Diagram): string {
  return element("g", {}, [
    element(
      "text",
      { x: margin, y: 44, "font-size": types.title.size, "font-weight": "bold", fill: ink },
      title,
    ),
    element("text", { x: margin, y: 68, "font-size": types.subtitle.size, fill: soft }, subtitle),
  ]);
}

/** How wide the longer of both lines is, with the margin left of it. */
export function headingWidth({ title, subtitle }: Diagram): number {
  return margin + Math.max(widthOf(title, types.title), widthOf(subtitle, types.subtitle));
}
