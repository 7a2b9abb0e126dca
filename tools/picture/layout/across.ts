import type { Diagram, Tier } from "../diagram";
import { widthOf } from "../text";
import { frame } from "./bands";
import type { Column } from "./columns";
import { padding, textWidth, types, type Written } from "./measure";
import { type Net, sides } from "./nets";
import type { Trunk } from "./trunks";

/** Where everything stands from left to right. */
export interface Across {
  readonly columns: readonly { readonly left: number; readonly width: number }[];
  /** Where a trunk is; keys as `trunkKey` makes them. */
  readonly trunks: ReadonlyMap<string, number>;
  /** Where labels end that stand left of a column, and begin that stand right of it. */
  readonly labels: readonly { readonly left: number; readonly right: number }[];
  readonly right: number;
}

const trackGap = 13;
const leastChannel = 16;
/** Between a label and the frames or tracks beside it. */
const labelGap = 8;

export function trunkKey(net: number, channel: number): string {
  return `${net} in ${channel}`;
}

/** Gives columns their place, with as much room between them as their lines, labels and frames need. */
export function crossing(
  diagram: Diagram,
  columns: readonly Column[],
  written: ReadonlyMap<string, Written>,
  nets: readonly Net[],
  channels: readonly (readonly Trunk[])[],
): Across {
  const placed: { left: number; width: number }[] = [];
  const labels: { left: number; right: number }[] = [];
  const tracks = new Map<string, number>();
  let x = 24;
  for (const [index, column] of columns.entries()) {
    const pads = padsBetween(diagram, columns[index - 1], column);
    x += pads.left + labelRoom(nets, index - 1, "right");
    const here = channels[index] ?? [];
    for (const [track, { net }] of here.entries()) {
      tracks.set(trunkKey(net, index), x + (track + 1) * trackGap - trackGap / 2);
    }
    x += index === 0 && here.length === 0 ? 0 : Math.max(leastChannel, here.length * trackGap + 8);
    x += labelRoom(nets, index, "left");
    labels[index] = { left: x, right: 0 };
    x += pads.right;
    const width = columnWidth(diagram, column, written);
    placed.push({ left: x, width });
    x += width;
  }
  const withRight = labels.map(({ left }, index) => {
    const { left: at, width } = placed[index] ?? { left: 0, width: 0 };
    return { left, right: at + width + padsBetween(diagram, columns[index], columns[index + 1]).left };
  });
  return {
    columns: placed,
    trunks: tracks,
    labels: withRight,
    right: x + padsBetween(diagram, columns.at(-1), undefined).left,
  };
}

/** The room of frames between two columns: that of the left one, and that of the right one. */
function padsBetween(
  { regions, vpcs }: Diagram,
  left: Column | undefined,
  right: Column | undefined,
): { left: number; right: number } {
  if (left?.tier !== undefined && left.tier === right?.tier) {
    return { left: 6, right: 6 };
  }
  const inVpc = (column: Column | undefined) => column?.tier !== undefined;
  const inRegion = (column: Column | undefined) => column !== undefined && !column.before;
  // a region without a network has its frame around what stands beside the networks of others
  const ownFrame = inVpc(left) && regions.length > vpcs.length;
  const side = (here: Column | undefined, there: Column | undefined) =>
    (inVpc(here) ? frame.tier : 6) +
    (inVpc(here) && !inVpc(there) ? frame.vpc : 0) +
    (inRegion(here) && (!inRegion(there) || (ownFrame && here === right)) ? frame.region : 0);
  return { left: left === undefined ? 0 : side(left, right), right: side(right, left) };
}

/** Room for the labels of nets whose shared end is at one side of a column. */
function labelRoom(nets: readonly Net[], column: number, side: "left" | "right"): number {
  const here = nets.filter((net) => net.hubColumn === column && sides(net).hub === side && net.label !== "");
  const widest = Math.max(0, ...here.map(({ label }) => widthOf(label, types.label)));
  return widest === 0 ? 0 : Math.ceil(widest) + 2 * labelGap;
}

function columnWidth({ vpcs }: Diagram, column: Column, written: ReadonlyMap<string, Written>): number {
  const boxes = column.boxes.map(({ id }) => written.get(id)?.width ?? 0);
  const tiers = vpcs.flatMap((vpc) => vpc.tiers.filter(({ name }) => name === column.tier));
  return Math.max(column.boxes.length === 0 ? textWidth + 2 * padding : 0, ...boxes, ...tiers.map(headWidth));
}

/** What the head of a tier needs, which has at least one column. */
function headWidth({ name, wayOut, subnets }: Tier): number {
  const texts = [widthOf(`${name} subnets`, types.frame), widthOf(wayOut, types.subnet)];
  return Math.ceil(Math.max(...texts, ...subnets.map((subnet) => widthOf(subnet, types.subnet))));
}
