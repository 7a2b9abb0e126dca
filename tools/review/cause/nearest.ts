import { withoutKey } from "../input/expressions";
import type { Place } from "./source";
import { wordsOf } from "./words";

/**
 * The key of the data that is nearest to a resource: the one that has most of its name in it, with the keys that lead
 * there; the page's own before those of what it is made from.
 */
export function nearestKey(address: string, keys: readonly Place[]): Place | undefined {
  const name = `_${withoutKey(address).split(".")[1] ?? ""}_`;
  let best: { place: Place; score: number } | undefined;
  for (const place of keys) {
    const score = scoreOf(place, name);
    if (score > 0 && (best === undefined || score > best.score)) {
      best = { place, score };
    }
  }
  return best?.place;
}

/** How many characters of a name the keys of a place cover, where the last of them does; deeper ones count a little less. */
function scoreOf({ keys }: Place, name: string): number {
  const texts = keys.map((key) => `_${wordsOf(key).join("_")}_`);
  const found = new Set(texts.filter((text) => text.length > 2 && name.includes(text)));
  return found.has(texts.at(-1) ?? "") ? [...found].join("").length - keys.length / 100 : 0;
}
