import { crossed, type Net } from "./nets";
import { type Pins, spokeKey } from "./pins";
import { laneKey, type Rows } from "./rows";

/** A step in a line that is so small looks like a mistake. */
const smallest = 5;

/** Takes the smallest steps out of lines: what is nearly as high as what comes before it, is as high. */
export function straighten(nets: readonly Net[], rows: Rows, pins: Pins): { rows: Rows; pins: Pins } {
  const lanes = new Map(rows.lanes);
  const spokes = new Map(pins.spokes);
  for (const [number, net] of nets.entries()) {
    let height = pins.hubs.get(number) ?? 0;
    const follow = (heights: Map<string, number>, key: string) => {
      const own = heights.get(key) ?? height;
      heights.set(key, Math.abs(own - height) < smallest ? height : own);
      return heights.get(key) ?? height;
    };
    const fromHub = net.hubColumn > net.spokeColumn ? crossed(net).reverse() : crossed(net);
    for (const column of fromHub) {
      height = follow(lanes, laneKey(number, column));
    }
    for (const { id } of net.spokes) {
      follow(spokes, spokeKey(number, id));
    }
  }
  return { rows: { ...rows, lanes }, pins: { ...pins, spokes } };
}
