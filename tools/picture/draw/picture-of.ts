import { margin, type Plan } from "../layout/plan";
import { fonts } from "../text";
import { boxElement } from "./boxes";
import { frameElement } from "./frames";
import { heading, headingWidth } from "./heading";
import { legend, legendHeight, legendWidth } from "./legend";
import { labelElement, linkElement } from "./links";
import { element, number } from "./xml";

/** A plan as SVG: no scripts, nothing from elsewhere, text as text. */
export function picture(plan: Plan): string {
  const { diagram, boxes, frames, links, labels } = plan;
  const width = Math.max(plan.right, legendWidth(diagram), headingWidth(diagram)) + margin;
  const legendTop = plan.bottom + margin;
  const height = legendTop + legendHeight + margin;
  const ids = { title: `${diagram.stack}-title`, desc: `${diagram.stack}-desc` };
  const parts = [
    element("title", { id: ids.title }, diagram.title),
    element("desc", { id: ids.desc }, diagram.description),
    element("rect", { width, height, fill: "#ffffff" }),
    heading(diagram),
    ...frames.map(frameElement),
    ...links.map(linkElement),
    ...boxes.map(boxElement),
    ...labels.map(labelElement),
    legend(legendTop, diagram),
  ];
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${ids.title} ${ids.desc}`,
      "font-family": fonts,
    },
    ["", ...parts, ""].map((part) => `${part}\n`),
  )}\n`;
}
