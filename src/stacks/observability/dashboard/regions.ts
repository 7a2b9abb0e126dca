import { mostAbreast } from "../../../dashboards/layout";
import type { Draft } from "./section";

/**
 * The graphs of each region, the same of all regions beside each other, so that they can be compared. Where there are
 * several, titles begin with the region: at its end, a narrow graph would cut it off.
 */
export function inEachRegion<Place extends { readonly region: string }>(
  places: readonly Place[],
  graphs: (place: Place) => Draft[],
): Draft[][] {
  if (places.length < 2) {
    return places.map(graphs);
  }
  const drafts = places.flatMap((place) => graphs(place).map((draft) => ({ ...draft, where: place.region })));
  return inLines(drafts);
}

/** Lines that never part what is of one title. */
function inLines(drafts: readonly Draft[]): Draft[][] {
  const lines: Draft[][] = [];
  for (const title of new Set(drafts.map((draft) => draft.title))) {
    const same = drafts.filter((draft) => draft.title === title);
    const last = lines.at(-1);
    if (last && last.length + same.length <= mostAbreast) {
      last.push(...same);
    } else {
      lines.push(same);
    }
  }
  return lines;
}
