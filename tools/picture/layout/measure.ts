import type { Box } from "../diagram";
import { type Type, widthOf, wrap } from "../text";

/** How the parts of a box are set. */
export const types = {
  what: { size: 12 },
  name: { size: 14, bold: true },
  line: { size: 12 },
  frame: { size: 14, bold: true },
  subnet: { size: 12 },
  label: { size: 12, bold: true },
  title: { size: 24, bold: true },
  subtitle: { size: 14 },
} as const satisfies Record<string, Type>;

/** The part of a box that texts stand in, and the space around it. */
export const textWidth = 186;
export const padding = 11;

/** A line of a box's text, and where its foot stands below the box's upper edge. */
export interface TextLine {
  readonly text: string;
  readonly style: "what" | "name" | "line";
  readonly foot: number;
}

/** What is written in a box, and how much room that takes. */
export interface Written {
  readonly lines: readonly TextLine[];
  /** Where the guard's part begins. */
  readonly guardAt?: number;
  readonly width: number;
  readonly height: number;
}

const steps = { what: 16, name: 18, line: 16 } as const;

/** Sets a box's texts. */
export function write(box: Box): Written {
  const lines: TextLine[] = [];
  let foot = 3;
  const add = (style: TextLine["style"], text: string) => {
    for (const line of wrap(text, types[style], textWidth)) {
      foot += steps[style];
      lines.push({ text: line, style, foot });
    }
  };
  add("what", box.what);
  add("name", box.name);
  for (const line of box.lines) {
    add("line", line);
  }
  let guardAt: number | undefined;
  if (box.guard !== undefined) {
    guardAt = foot + 8;
    foot += 9;
    add("line", box.guard);
  }
  const widest = Math.max(...lines.map(({ text, style }) => widthOf(text, types[style])));
  return { lines, guardAt, width: Math.ceil(widest) + 2 * padding, height: 2 * Math.ceil((foot + 9) / 2) };
}
