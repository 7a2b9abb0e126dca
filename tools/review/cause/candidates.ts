import type { Difference } from "../changes/differences";
import type { PlannedChange } from "../changes/planned-change";
import type { Substitute } from "./page-source";
import type { Literal } from "./source";
import { substituteFor } from "./substitutes";
import { shared, wordsOf } from "./words";

/** The literals that may explain a difference, the likeliest first, each with the value that it would have had. */
export function candidates(
  literals: readonly Literal[],
  { address }: PlannedChange,
  difference: Difference,
): Substitute[] {
  const attribute = new Set(difference.path.flatMap((step) => wordsOf(String(step))));
  const resource = new Set(wordsOf(address.slice(address.indexOf(".") + 1)));
  const scored = literals
    .flatMap((literal) => substituteFor(literal, difference) ?? [])
    .map((substitute) => ({
      substitute,
      score: scoreOf(substitute.literal, difference, attribute, resource),
    }));
  return (
    scored
      .filter(({ score }) => score > 0)
      // the order of those that are alike is that of the files, and stays
      .sort((a, b) => b.score - a.score)
      .map(({ substitute }) => substitute)
  );
}

/** How likely a literal is to explain a difference, by its value and by the words on the way to it. */
function scoreOf(
  { keys, value }: Literal,
  { after }: Difference,
  attribute: ReadonlySet<string>,
  resource: ReadonlySet<string>,
): number {
  const isValue = Array.isArray(after) ? after.includes(value) : String(after) === String(value);
  const [own, way] = [wordsOf(keys.at(-1) ?? ""), keys.flatMap(wordsOf)];
  return (
    (isValue && typeof value !== "boolean" ? 3 : 0) +
    2 * shared(own, attribute) +
    shared(way, attribute) +
    shared(way, resource)
  );
}
