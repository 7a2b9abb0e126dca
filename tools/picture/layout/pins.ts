import { crossed, type Net, type Side, sides } from "./nets";
import { laneKey, type Rows } from "./rows";
import { spread } from "./spread";

/** Room between two lines at the same side of a box. */
export const pinGap = 19;

/** Where lines meet boxes. */
export interface Pins {
  readonly hubs: ReadonlyMap<number, number>;
  /** Keys as `spokeKey` makes them. */
  readonly spokes: ReadonlyMap<string, number>;
}

export function spokeKey(net: number, box: string): string {
  return `${net} at ${box}`;
}

interface Pin {
  readonly box: string;
  readonly side: Side;
  readonly net: number;
  readonly hub: boolean;
}

/** The ends of all nets. */
function allPins(nets: readonly Net[]): Pin[] {
  return nets.flatMap((net, number) => {
    const { hub, spoke } = sides(net);
    return [
      { box: net.hub, side: hub, net: number, hub: true },
      ...net.spokes.map(({ id }) => ({ box: id, side: spoke, net: number, hub: false })),
    ];
  });
}

function bySide(pins: readonly Pin[]): Pin[][] {
  const groups = new Map<string, Pin[]>();
  for (const pin of pins) {
    const key = `${pin.side} of ${pin.box}`;
    groups.set(key, [...(groups.get(key) ?? []), pin]);
  }
  return [...groups.values()];
}

/** How high a box has to be for the lines that meet it. */
export function heightForPins(nets: readonly Net[]): (id: string) => number {
  const pins = allPins(nets);
  return (id) => {
    const counts = (["left", "right"] as const).map(
      (side) => pins.filter((pin) => pin.box === id && pin.side === side).length,
    );
    return 2 * Math.ceil((Math.max(...counts) * pinGap + 6) / 2);
  };
}

/** Puts the ends of nets where their lines are straight, or nearly. */
export function pinsOf(nets: readonly Net[], rows: Rows, height: (id: string) => number): Pins {
  const hubs = new Map(nets.map((net, number) => [number, rows.middles.get(net.hub) ?? 0]));
  const spokes = new Map(
    nets.flatMap((net, number) =>
      net.spokes.map(({ id }) => [spokeKey(number, id), rows.middles.get(id) ?? 0] as const),
    ),
  );
  const groups = bySide(allPins(nets));
  for (let pass = 0; pass < 12; pass++) {
    for (const pins of groups) {
      const wished = pins
        .map((pin) => ({ pin, size: 0, middle: wish(pin, nets, rows, { hubs, spokes }) }))
        .sort((a, b) => a.middle - b.middle);
      const box = pins[0]?.box ?? "";
      const middle = rows.middles.get(box) ?? 0;
      const room = height(box) / 2 - 9;
      const settled = spread(wished, pinGap, [middle - room, middle + room]);
      for (const [index, { pin }] of wished.entries()) {
        const at = settled[index] ?? middle;
        if (pin.hub) {
          hubs.set(pin.net, at);
        } else {
          spokes.set(spokeKey(pin.net, pin.box), at);
        }
      }
    }
  }
  return { hubs, spokes };
}

/** Where the line of a pin comes from. */
function wish({ net: number, hub }: Pin, nets: readonly Net[], rows: Rows, pins: Pins): number {
  const net = nets[number];
  if (net === undefined) {
    return 0;
  }
  const lanes = crossed(net);
  const near = net.hubColumn > net.spokeColumn === hub ? lanes.at(-1) : lanes[0];
  const lane = near === undefined ? undefined : rows.lanes.get(laneKey(number, near));
  if (lane !== undefined) {
    return lane;
  }
  const others = net.spokes.map(({ id }) => pins.spokes.get(spokeKey(number, id)) ?? 0);
  return hub ? others.reduce((sum, each) => sum + each, 0) / others.length : (pins.hubs.get(number) ?? 0);
}
