import type { Diagram, Vpc } from "../diagram";
import type { Across } from "./across";
import { frame, headroom } from "./bands";
import type { Column } from "./columns";
import { crossed, type Net } from "./nets";
import type { Frame, PlacedBox } from "./plan";
import { type Band, laneKey, type Rows } from "./rows";

/** What frames stand around. */
export interface Framed {
  readonly diagram: Diagram;
  readonly columns: readonly Column[];
  readonly across: Across;
  readonly nets: readonly Net[];
  readonly rows: Rows;
  readonly boxes: readonly PlacedBox[];
}

/** The frames of regions, networks and tiers, the outer ones first. */
export function framesOf(framed: Framed): Frame[] {
  return framed.rows.bands.flatMap((band) => {
    const vpc = framed.diagram.vpcs.find(({ region }) => region === band.region);
    const inVpc = framed.columns.flatMap(({ tier }, index) => (tier === undefined || !vpc ? [] : [index]));
    const beside = framed.columns.flatMap((column, index) => (isBeside(column, band.region) ? [index] : []));
    const pad = (index: number) => (inVpc.includes(index) ? frame.tier + frame.vpc : 6);
    const region: Frame = {
      of: "region",
      title: band.region,
      lines: [],
      y: band.top,
      height: band.bottom - band.top,
      ...stretch(framed, [...inVpc, ...beside], (index) => frame.region + pad(index)),
    };
    return vpc === undefined ? [region] : [region, ...vpcFrames(framed, band, vpc, inVpc)];
  });
}

/** A network's frame, no higher than what stands in it needs, and those of its tiers. */
function vpcFrames(framed: Framed, band: Band, vpc: Vpc, inVpc: readonly number[]): Frame[] {
  const y = band.top + frame.regionHead;
  const bottom = lowest(framed, band, inVpc) + frame.tier + frame.vpc;
  const tierTop = y + frame.vpcHead;
  return [
    {
      of: "vpc",
      title: vpc.title,
      lines: [],
      y,
      height: bottom - y,
      ...stretch(framed, inVpc, () => frame.tier + frame.vpc),
    },
    ...vpc.tiers.map(({ name, wayOut, subnets }): Frame => {
      const own = inVpc.filter((index) => framed.columns[index]?.tier === name);
      return {
        of: "tier",
        title: `${name} subnets`,
        lines: [wayOut, ...subnets],
        y: tierTop,
        height: bottom - frame.vpc - tierTop,
        ...stretch(framed, own, () => frame.tier),
      };
    }),
  ];
}

/** Where the last box or line in a network ends. */
function lowest(
  { diagram, columns, nets, rows, boxes }: Framed,
  band: Band,
  inVpc: readonly number[],
): number {
  const feet = boxes
    .filter(({ box }) => box.place.region === band.region && box.place.tier !== undefined)
    .map(({ y, height }) => y + height);
  const lanes = nets
    .flatMap((net, number) => crossed(net).map((column) => ({ number, column })))
    .filter(({ column }) => inVpc.includes(column))
    .flatMap(({ number, column }) => rows.lanes.get(laneKey(number, column)) ?? [])
    .filter((height) => height > band.top && height < band.bottom);
  const heads = columns.map((column) => band.top + headroom(diagram, column).above);
  return Math.max(...feet, ...lanes, ...heads);
}

/** From the first to the last of some columns. */
function stretch(
  { across }: Framed,
  chosen: readonly number[],
  pad: (index: number) => number,
): { x: number; width: number } {
  const sides = chosen.map((index) => {
    const { left, width } = across.columns[index] ?? { left: 0, width: 0 };
    return { left: left - pad(index), right: left + width + pad(index) };
  });
  const x = Math.min(...sides.map(({ left }) => left));
  return { x, width: Math.max(...sides.map(({ right }) => right)) - x };
}

function isBeside({ before, tier, boxes }: Column, region: string): boolean {
  return !before && tier === undefined && boxes.some(({ place }) => place.region === region);
}
