import type { Diagram } from "../diagram";
import { frame } from "./bands";
import type { Column } from "./columns";
import { crossed, type Net } from "./nets";
import { spread } from "./spread";
import { type Stack, stacksOf } from "./stacks";

/** Room that a box needs. */
export type Height = (id: string) => number;

/** A region's stretch of the paper. */
export interface Band {
  readonly region: string;
  readonly top: number;
  readonly bottom: number;
}

/** How high everything stands. */
export interface Rows {
  readonly bands: readonly Band[];
  readonly bottom: number;
  /** The middle of a box. */
  readonly middles: ReadonlyMap<string, number>;
  /** Where a net's line crosses a column; keys as `laneKey` makes them. */
  readonly lanes: ReadonlyMap<string, number>;
}

const gap = 22;
const laneHeight = 6;
const passes = 8;

export function laneKey(net: number, column: number): string {
  return `${net} in ${column}`;
}

/** Gives boxes and lines their height: near to what they are joined with, in the order in which they were given. */
export function rowsOf(
  diagram: Diagram,
  columns: readonly Column[],
  nets: readonly Net[],
  height: Height,
  top: number,
): Rows {
  const stacks = stacksOf(diagram, columns, nets);
  const needed = ({ boxes, lanes, above, below }: Stack) =>
    above +
    below +
    boxes.reduce((sum, id) => sum + height(id) + gap, lanes.length * (laneHeight + gap)) -
    gap;
  const bands = bandsOf(
    diagram,
    (region) => stacks.filter((stack) => stack.region === region).map(needed),
    top,
  );
  const outside = Math.max(0, ...stacks.filter(({ region }) => region === undefined).map(needed));
  const bottom = Math.max(top + outside, ...bands.map((band) => band.bottom));
  const middles = new Map<string, number>();
  const lanes = new Map<string, number>();
  const limits = ({ region, above, below }: Stack): [number, number] => {
    const band = bands.find((each) => each.region === region) ?? { top, bottom };
    return [band.top + above, band.bottom - below];
  };
  for (let pass = 0; pass < passes; pass++) {
    for (const stack of pass % 2 === 0 ? stacks : [...stacks].reverse()) {
      settle(stack, limits(stack), { nets, height, middles, lanes, withLanes: pass > 1 });
    }
  }
  return { bands, bottom, middles, lanes };
}

function bandsOf({ regions }: Diagram, heights: (region: string) => number[], top: number): Band[] {
  const bands: Band[] = [];
  let next = top;
  for (const region of regions) {
    const needed = heights(region);
    if (needed.length > 0) {
      bands.push({ region, top: next, bottom: next + Math.max(...needed) });
      next += Math.max(...needed) + frame.betweenRegions;
    }
  }
  return bands;
}

interface Settling {
  readonly nets: readonly Net[];
  readonly height: Height;
  readonly middles: Map<string, number>;
  readonly lanes: Map<string, number>;
  readonly withLanes: boolean;
}

/** Moves the boxes and lines of one stack towards what they are joined with. */
function settle(stack: Stack, limits: readonly [number, number], state: Settling): void {
  const { nets, height, middles, lanes, withLanes } = state;
  const boxes = stack.boxes.map((id) => {
    const joined = meanOf(neighbours(id, nets).flatMap((other) => middles.get(other) ?? []));
    const at = middles.get(id) ?? (limits[0] + limits[1]) / 2;
    // what is joined with nothing keeps close to what stands above it
    return joined === undefined
      ? { key: id, size: height(id), middle: limits[0], weight: 0.001, at }
      : { key: id, size: height(id), middle: joined, at };
  });
  const crossing = (withLanes ? stack.lanes : []).map((number) => {
    const middle = laneWish(nets[number], number, middles, lanes) ?? limits[0];
    return { key: laneKey(number, stack.column), size: laneHeight, middle, at: middle };
  });
  const items = mergeByHeight(boxes, crossing);
  const settled = spread(items, gap, limits);
  for (const [index, { key }] of items.entries()) {
    (stack.boxes.includes(key) ? middles : lanes).set(key, settled[index] ?? 0);
  }
}

/** A lane wishes to go on as it does in other columns; at first, halfway between the ends. */
function laneWish(
  net: Net | undefined,
  number: number,
  middles: ReadonlyMap<string, number>,
  lanes: ReadonlyMap<string, number>,
): number | undefined {
  const known =
    net === undefined ? [] : crossed(net).flatMap((column) => lanes.get(laneKey(number, column)) ?? []);
  if (known.length > 1) {
    return meanOf(known);
  }
  const spokes = meanOf(net?.spokes.flatMap(({ id }) => middles.get(id) ?? []) ?? []);
  const hub = middles.get(net?.hub ?? "");
  return meanOf([hub, spokes].flatMap((each) => each ?? []));
}

function mergeByHeight<Item extends { readonly at: number }>(
  boxes: readonly Item[],
  lanes: readonly Item[],
): Item[] {
  const merged: Item[] = [];
  const waiting = [...lanes].sort((a, b) => a.at - b.at);
  for (const box of boxes) {
    while (waiting[0] !== undefined && waiting[0].at < box.at) {
      merged.push(...waiting.splice(0, 1));
    }
    merged.push(box);
  }
  return [...merged, ...waiting];
}

function neighbours(id: string, nets: readonly Net[]): string[] {
  return nets.flatMap(({ hub, spokes }) => {
    const ends = spokes.map((spoke) => spoke.id);
    return hub === id ? ends : ends.includes(id) ? [hub] : [];
  });
}

function meanOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
