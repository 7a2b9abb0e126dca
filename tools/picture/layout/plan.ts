import type { Box, Diagram, Link } from "../diagram";
import { crossing } from "./across";
import { apart } from "./apart";
import { columnsOf } from "./columns";
import { framesOf } from "./frames";
import { linesOf } from "./lines";
import { type Written, write } from "./measure";
import { type Net, netsOf } from "./nets";
import { heightForPins, pinsOf } from "./pins";
import { rowsOf } from "./rows";
import { straighten } from "./straighten";

/** A rectangle on the paper, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box and where it is. */
export interface PlacedBox extends Area {
  readonly box: Box;
  readonly written: Written;
}

/** A region, a network or a tier around boxes. */
export interface Frame extends Area {
  readonly of: "region" | "vpc" | "tier";
  readonly title: string;
  readonly lines: readonly string[];
}

/** An arrow's way over the paper. */
export interface PlacedLink {
  readonly link: Link;
  /** Corners, from the end that it shares with others. */
  readonly points: readonly (readonly [number, number])[];
  /** Where its head is. */
  readonly headAt: "start" | "end";
}

/** A label beside a line. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly net: Net;
}

/** A picture, laid out. */
export interface Plan {
  readonly diagram: Diagram;
  readonly boxes: readonly PlacedBox[];
  readonly frames: readonly Frame[];
  readonly links: readonly PlacedLink[];
  readonly labels: readonly PlacedLabel[];
  readonly right: number;
  readonly bottom: number;
}

/** The paper's margin, and where the picture begins below its title. */
export const margin = 24;
const top = 88;

/** Lays a diagram out: columns from left to right as traffic goes, regions one below the other. */
export function plan(diagram: Diagram): Plan {
  const columns = columnsOf(diagram);
  const columnOf = new Map(
    columns.flatMap(({ boxes }, index) => boxes.map(({ id }) => [id, index] as const)),
  );
  const nets = netsOf(diagram, (id) => columnOf.get(id) ?? unknown(id));
  const written = new Map(diagram.boxes.map((box) => [box.id, write(box)]));
  const forPins = heightForPins(nets);
  const height = (id: string) => Math.max(written.get(id)?.height ?? 0, forPins(id));
  const placed = rowsOf(diagram, columns, nets, height, top);
  const straight = straighten(nets, placed, pinsOf(nets, placed, height));
  const { rows, pins, channels } = apart(nets, straight, columns.length);
  const across = crossing(diagram, columns, written, nets, channels);
  const boxes = columns.flatMap((column, index) =>
    column.boxes.flatMap((box): PlacedBox[] => {
      const text = written.get(box.id);
      const { left: x, width } = across.columns[index] ?? { left: 0, width: 0 };
      const y = (rows.middles.get(box.id) ?? 0) - height(box.id) / 2;
      return text === undefined ? [] : [{ box, written: text, x, y, width, height: height(box.id) }];
    }),
  );
  return {
    diagram,
    boxes,
    frames: framesOf({ diagram, columns, across, nets, rows, boxes }),
    ...linesOf(nets, across, rows, pins),
    right: across.right,
    bottom: rows.bottom,
  };
}

function unknown(id: string): never {
  throw new Error(`an arrow of the picture ends at "${id}", which is no box in it`);
}
