import type { Graph, Line, Mark } from "../../../constructs/observability/dashboard/graph";

/** A value, who looks at it, and on which side of it trouble is. */
export interface Threshold {
  readonly of: string;
  readonly value: number;
  readonly means: Mark["means"];
  /** @default it is said by what it means */
  readonly side?: "above" | "below";
  /** @default every line of its graph */
  readonly line?: Line;
}

const gravity = ["critical", "warning", "target"] as const;

/** Thresholds as marks of a graph; those of one value as one, as grave as its gravest: their words would stand on each other. */
export function marksOf(thresholds: readonly Threshold[], graph: Pick<Graph, "lines" | "unit">): Mark[] {
  const alike = new Map<string, Threshold[]>();
  for (const threshold of thresholds) {
    const key = `${threshold.value} ${threshold.side}`;
    alike.set(key, [...(alike.get(key) ?? []), threshold]);
  }
  return [...alike.values()].flatMap((all) => {
    const [first] = all;
    const means = gravity.find((each) => all.some((threshold) => threshold.means === each));
    return first && means ? [{ label: label(all, graph), value: first.value, means }] : [];
  });
}

function label(all: readonly Threshold[], { lines, unit }: Pick<Graph, "lines" | "unit">): string {
  const [first] = all;
  const subjects = all.map(({ of }) => of).join(", ");
  const says = [lineLabels(all, lines), first?.side, first?.value, unit].filter((word) => word !== undefined);
  return `${subjects}: ${says.join(" ")}`;
}

/** Which lines are meant, unless all are: another may well be on the other side. */
function lineLabels(all: readonly Threshold[], lines: Graph["lines"]): string | undefined {
  const meant = lines.filter((line) => all.some((threshold) => (threshold.line ?? line) === line));
  return meant.length < lines.length ? meant.map((line) => line.label).join(", ") : undefined;
}
