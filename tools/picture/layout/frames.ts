import type { Diagram } from "../diagram";
import type { Across } from "./across";
import { frame } from "./bands";
import type { Column } from "./columns";
import type { Frame } from "./plan";
import type { Band, Rows } from "./rows";

/** The frames of regions, networks and tiers, the outer ones first. */
export function framesOf(diagram: Diagram, columns: readonly Column[], across: Across, rows: Rows): Frame[] {
  const stretch = (chosen: readonly number[], pad: (index: number) => number) => {
    const sides = chosen.map((index) => {
      const { left, width } = across.columns[index] ?? { left: 0, width: 0 };
      return { left: left - pad(index), right: left + width + pad(index) };
    });
    const x = Math.min(...sides.map(({ left }) => left));
    return { x, width: Math.max(...sides.map(({ right }) => right)) - x };
  };
  const indexes = columns.map((_, index) => index);
  return rows.bands.flatMap(({ region, top, bottom }) => {
    const vpc = diagram.vpcs.find((each) => each.region === region);
    const inVpc = indexes.filter((index) => columns[index]?.tier !== undefined && vpc !== undefined);
    const beside = indexes.filter((index) => isBeside(columns[index], region));
    const pad = (index: number) => (columns[index]?.tier === undefined ? 6 : frame.tier + frame.vpc);
    const inRegion = [...inVpc, ...beside];
    if (inRegion.length === 0) {
      return [];
    }
    const frames: Frame[] = [
      {
        of: "region",
        title: region,
        lines: [],
        y: top,
        height: bottom - top,
        ...stretch(inRegion, (index) => frame.region + pad(index)),
      },
    ];
    if (vpc === undefined) {
      return frames;
    }
    const below = { y: top + frame.regionHead, bottom: bottom - frame.region };
    frames.push({
      of: "vpc",
      title: vpc.title,
      lines: [],
      y: below.y,
      height: below.bottom - below.y,
      ...stretch(inVpc, () => frame.tier + frame.vpc),
    });
    for (const tier of vpc.tiers) {
      const own = inVpc.filter((index) => columns[index]?.tier === tier.name);
      frames.push({
        of: "tier",
        title: `${tier.name} subnets`,
        lines: [tier.wayOut, ...tier.subnets],
        y: below.y + frame.vpcHead,
        height: below.bottom - frame.vpc - below.y - frame.vpcHead,
        ...stretch(own, () => frame.tier),
      });
    }
    return frames;
  });
}

function isBeside(column: Column | undefined, region: Band["region"]): boolean {
  return (
    column !== undefined &&
    !column.before &&
    column.tier === undefined &&
    column.boxes.some(({ place }) => place.region === region)
  );
}
