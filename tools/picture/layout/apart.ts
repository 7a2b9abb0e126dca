import { crossed, type Net } from "./nets";
import { type Pins, spokeKey } from "./pins";
import { laneKey, type Rows } from "./rows";
import { collisions, ordered, type Trunk, trunksOf } from "./trunks";

/** How far a line is moved off another: less than there is between any two of them. */
const step = 8;
const rounds = 8;

/** Where everything is, and the trunks that follow from it, channel by channel. */
export interface Routed {
  readonly rows: Rows;
  readonly pins: Pins;
  readonly channels: readonly (readonly Trunk[])[];
}

/**
 * Orders the trunks of all channels, and moves lines off each other that would lie on each other in any order: those that
 * cross a column, otherwise their ends at boxes.
 */
export function apart(nets: readonly Net[], start: { rows: Rows; pins: Pins }, columns: number): Routed {
  let { rows, pins } = start;
  for (let round = 0; ; round++) {
    const trunks = trunksOf(nets, rows, pins);
    const channels = Array.from({ length: columns + 1 }, (_, channel) =>
      ordered(trunks.filter((trunk) => trunk.channel === channel)),
    );
    const lying = channels.flatMap(collisions);
    if (lying.length === 0 || round === rounds) {
      return { rows, pins, channels };
    }
    for (const { left, right, leaving, coming } of lying) {
      const by = leaving >= coming ? step : -step;
      const moved =
        moveLane(nets, rows, left.net, left.channel, leaving + by) ??
        moveLane(nets, rows, right.net, right.channel - 1, coming - by);
      rows = moved ?? rows;
      pins = moved === undefined ? movePin(nets, pins, left, leaving, leaving + by) : pins;
    }
  }
}

/** The rows with a net's line through a column elsewhere; nothing where it does not cross that column. */
function moveLane(
  nets: readonly Net[],
  rows: Rows,
  number: number,
  column: number,
  height: number,
): Rows | undefined {
  const net = nets[number];
  if (net === undefined || !crossed(net).includes(column)) {
    return undefined;
  }
  return { ...rows, lanes: new Map(rows.lanes).set(laneKey(number, column), height) };
}

/** The pins with that end of a net elsewhere which is at some height right of a trunk. */
function movePin(
  nets: readonly Net[],
  pins: Pins,
  { net: number, channel }: Trunk,
  from: number,
  to: number,
): Pins {
  const net = nets[number];
  if (net?.hubColumn === channel) {
    return { ...pins, hubs: new Map(pins.hubs).set(number, to) };
  }
  const spoke = net?.spokes.find(({ id }) => pins.spokes.get(spokeKey(number, id)) === from);
  return spoke === undefined
    ? pins
    : { ...pins, spokes: new Map(pins.spokes).set(spokeKey(number, spoke.id), to) };
}
