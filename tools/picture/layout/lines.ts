import { type Across, trunkKey } from "./across";
import { crossed, type Net, sides } from "./nets";
import { type Pins, spokeKey } from "./pins";
import type { PlacedLabel, PlacedLink } from "./plan";
import { laneKey, type Rows } from "./rows";

type Point = readonly [number, number];

/** The ways of all arrows over the paper, and their labels. */
export function linesOf(
  nets: readonly Net[],
  across: Across,
  rows: Rows,
  pins: Pins,
): { links: PlacedLink[]; labels: PlacedLabel[] } {
  const links = nets.flatMap((net, number) =>
    net.spokes.map(({ id, link }) => {
      const points = withoutRepeats(pointsOf(net, number, id, across, rows, pins));
      // arrows that share an end begin there, so that the dashes of what they share lie on each other
      return { link, points: points.reverse(), headAt: net.inward ? ("start" as const) : ("end" as const) };
    }),
  );
  return { links, labels: nets.flatMap((net, number) => labelOf(net, pins.hubs.get(number) ?? 0, across)) };
}

/** From a spoke to its hub. */
function pointsOf(net: Net, number: number, id: string, across: Across, rows: Rows, pins: Pins): Point[] {
  const { hub, spoke } = sides(net);
  const edge = (column: number, side: "left" | "right") => {
    const { left, width } = across.columns[column] ?? { left: 0, width: 0 };
    return side === "left" ? left : left + width;
  };
  const rightward = net.hubColumn > net.spokeColumn;
  const lanes = crossed(net);
  const columns = rightward ? lanes : lanes.toReversed();
  const points: Point[] = [];
  let height = pins.spokes.get(spokeKey(number, id)) ?? 0;
  points.push([edge(net.spokeColumn, spoke), height]);
  const turn = (channel: number, next: number) => {
    const x = across.trunks.get(trunkKey(number, channel)) ?? 0;
    points.push([x, height], [x, next]);
    height = next;
  };
  for (const column of columns) {
    turn(rightward ? column : column + 1, rows.lanes.get(laneKey(number, column)) ?? 0);
  }
  turn(hub === "left" ? net.hubColumn : net.hubColumn + 1, pins.hubs.get(number) ?? 0);
  points.push([edge(net.hubColumn, hub), height]);
  return points;
}

/** Without corners that are none. */
function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) {
      return true;
    }
    const straight = (before[0] === x && after[0] === x) || (before[1] === y && after[1] === y);
    return !straight;
  });
}

function labelOf(net: Net, y: number, { labels }: Across): PlacedLabel[] {
  const room = labels[net.hubColumn];
  if (net.label === "" || room === undefined) {
    return [];
  }
  return sides(net).hub === "left"
    ? [{ text: net.label, x: room.left - 6, y: y - 4, anchor: "end", net }]
    : [{ text: net.label, x: room.right + 6, y: y - 4, anchor: "start", net }];
}
