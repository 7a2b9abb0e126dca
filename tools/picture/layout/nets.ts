import type { Diagram, Link, Meaning } from "../diagram";

/** Arrows that share an end, a label and a line on the paper. */
export interface Net {
  readonly meaning: Meaning;
  readonly label: string;
  readonly hub: string;
  readonly spokes: readonly { readonly id: string; readonly link: Link }[];
  /** The columns of both ends. */
  readonly hubColumn: number;
  readonly spokeColumn: number;
  /** Whether arrows point to the shared end. */
  readonly inward: boolean;
}

/** Joins arrows to nets; those that begin in different columns are nets of their own. */
export function netsOf({ links }: Diagram, columnOf: (id: string) => number): Net[] {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const [hub, spoke] = link.hub === "to" ? [link.to, link.from] : [link.from, link.to];
    const key = [hub, link.hub, link.meaning, link.label ?? "", columnOf(spoke)].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) {
      return [];
    }
    const spokes = group.map((link) => ({ id: link.hub === "to" ? link.from : link.to, link }));
    const hub = first.hub === "to" ? first.to : first.from;
    return [
      {
        meaning: first.meaning,
        label: first.label ?? "",
        hub,
        spokes,
        hubColumn: columnOf(hub),
        spokeColumn: columnOf(spokes[0]?.id ?? hub),
        inward: first.hub === "to",
      },
    ];
  });
}

/** The columns between a net's ends, which its line has to cross. */
export function crossed({ hubColumn, spokeColumn }: Net): number[] {
  const [low, high] = [Math.min(hubColumn, spokeColumn), Math.max(hubColumn, spokeColumn)];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index);
}

/** The sides on which a net leaves its ends: towards each other, or both to the left within a column. */
export function sides({ hubColumn, spokeColumn }: Net): { hub: Side; spoke: Side } {
  if (hubColumn === spokeColumn) {
    return { hub: "left", spoke: "left" };
  }
  return hubColumn > spokeColumn ? { hub: "left", spoke: "right" } : { hub: "right", spoke: "left" };
}

export type Side = "left" | "right";
