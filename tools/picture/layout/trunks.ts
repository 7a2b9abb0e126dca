import { crossed, type Net, sides } from "./nets";
import { type Pins, spokeKey } from "./pins";
import { laneKey, type Rows } from "./rows";

/** Where a net changes its height: a vertical line in the channel left of a column. */
export interface Trunk {
  readonly net: number;
  /** The column right of it. */
  readonly channel: number;
  /** The heights at which lines come from the left, and from the right. */
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
}

/** The vertical lines of all nets. */
export function trunksOf(nets: readonly Net[], rows: Rows, pins: Pins): Trunk[] {
  return nets.flatMap((net, number) => {
    const hub = pins.hubs.get(number) ?? 0;
    const spokes = net.spokes.map(({ id }) => pins.spokes.get(spokeKey(number, id)) ?? 0);
    if (net.hubColumn === net.spokeColumn) {
      return [{ net: number, channel: net.hubColumn, lefts: [], rights: [hub, ...spokes] }];
    }
    const lanes = crossed(net).map((column) => [rows.lanes.get(laneKey(number, column)) ?? 0]);
    const first = Math.min(net.hubColumn, net.spokeColumn);
    const heights = sides(net).hub === "left" ? [spokes, ...lanes, [hub]] : [[hub], ...lanes, spokes];
    return heights.slice(1).map((rights, index) => ({
      net: number,
      channel: first + 1 + index,
      lefts: heights[index] ?? [],
      rights,
    }));
  });
}

/** From the topmost to the lowest height of a trunk. */
export function span({ lefts, rights }: Trunk): [number, number] {
  return [Math.min(...lefts, ...rights), Math.max(...lefts, ...rights)];
}

/** The trunks of one channel from left to right, so that they cross little and never lie on each other. */
export function ordered(trunks: readonly Trunk[]): Trunk[] {
  let order = [...trunks].sort((a, b) => middle(a) - middle(b) || a.net - b.net);
  let best = cost(order);
  for (let improved = true; improved; ) {
    improved = false;
    for (let from = 0; from < order.length; from++) {
      for (let to = 0; to < order.length; to++) {
        const moved = order.toSpliced(from, 1);
        moved.splice(to, 0, ...order.slice(from, from + 1));
        const price = cost(moved);
        if (price < best) {
          [order, best, improved] = [moved, price, true];
        }
      }
    }
  }
  return order;
}

function middle(trunk: Trunk): number {
  const [low, high] = span(trunk);
  return (low + high) / 2;
}

function cost(order: readonly Trunk[]): number {
  let sum = 0;
  for (const [index, left] of order.entries()) {
    for (const right of order.slice(index + 1)) {
      sum += pairCost(left, right);
    }
  }
  return sum;
}

/** What it costs that one trunk is left of another: a crossing 1, lines that lie on each other more than all crossings. */
function pairCost(left: Trunk, right: Trunk): number {
  const within = (height: number, trunk: Trunk) => {
    const [low, high] = span(trunk);
    return height > low - 5 && height < high + 5;
  };
  const crossings =
    right.lefts.filter((height) => within(height, left)).length +
    left.rights.filter((height) => within(height, right)).length;
  return crossings + 1_000 * onEachOther(left, right).length;
}

/** A line that leaves a trunk to the right lies on one that comes from the left to another right of it. */
export interface Collision {
  readonly left: Trunk;
  readonly right: Trunk;
  /** How high the line is that leaves the left one, and the line that comes to the right one. */
  readonly leaving: number;
  readonly coming: number;
}

/** What lies on each other in a channel. */
export function collisions(order: readonly Trunk[]): Collision[] {
  return order.flatMap((left, index) =>
    order
      .slice(index + 1)
      .flatMap((right) =>
        onEachOther(left, right).map(([leaving, coming]) => ({ left, right, leaving, coming })),
      ),
  );
}

function onEachOther(left: Trunk, right: Trunk): [number, number][] {
  return left.rights.flatMap((height) =>
    right.lefts.flatMap((other): [number, number][] =>
      Math.abs(height - other) < 7 ? [[height, other]] : [],
    ),
  );
}
