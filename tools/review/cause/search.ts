import { isDeepStrictEqual } from "node:util";
import { type Difference, differences, opened } from "../changes/differences";
import type { PlannedChange } from "../changes/planned-change";
import type { Expressions } from "../input/expressions";
import type { BuiltStack } from "./built-stack";
import type { PageSource, Substitute } from "./page-source";
import type { Literal } from "./source";
import { substituteFor } from "./substitutes";
import { shared, wordsOf } from "./words";

/** How many other values are tried for one difference, and for all of a plan: each builds the stack anew, a fifth of a second. */
const mostTries = { ofDifference: 8, ofPlan: 60 };

interface Trial {
  readonly substitute: Substitute;
  /** Nothing where the page would not be valid. */
  readonly stack: BuiltStack | undefined;
}

/**
 * Finds which literal of the data makes a plan change an attribute: the one with which the plan would not change it, had
 * it another value. That is tried, not guessed: the stack is built of the data with that value.
 */
export class CauseSearch {
  private readonly trials: Trial[] = [];

  constructor(
    private readonly page: PageSource,
    private readonly expressions: Expressions,
    private readonly build: (data: unknown) => BuiltStack | undefined,
  ) {}

  /** Nothing where no literal alone explains it, or none was found in as many tries. */
  find(change: PlannedChange, difference: Difference): Literal | undefined {
    if (difference.hidden || difference.path.length === 0) {
      return undefined;
    }
    const known = this.trials.find((trial) => this.explains(trial, change, difference));
    if (known !== undefined) {
      return known.substitute.literal;
    }
    for (const substitute of this.candidates(change, difference).slice(0, mostTries.ofDifference)) {
      const trial = this.try(substitute);
      if (trial !== undefined && this.explains(trial, change, difference)) {
        return substitute.literal;
      }
    }
    return undefined;
  }

  private try(substitute: Substitute): Trial | undefined {
    const isSame = ({ literal, value }: Substitute) =>
      literal.id === substitute.literal.id && isDeepStrictEqual(value, substitute.value);
    const known = this.trials.find((trial) => isSame(trial.substitute));
    if (known !== undefined || this.trials.length >= mostTries.ofPlan) {
      return known;
    }
    const trial = { substitute, stack: this.build(this.dataWith(substitute)) };
    this.trials.push(trial);
    return trial;
  }

  /** Whatever a page throws with a value that nobody wrote, it does not become valid by it. */
  private dataWith(substitute: Substitute): unknown {
    try {
      return this.page.data(substitute);
    } catch {
      return undefined;
    }
  }

  /** Whether the attribute would stay as it is, if the stack were built so. */
  private explains({ stack }: Trial, { address, before }: PlannedChange, { path }: Difference): boolean {
    const written = stack?.argumentsOf(address.split("[")[0] ?? address);
    const [argument = ""] = path;
    if (written === undefined) {
      return false;
    }
    const value = resolved(written[argument], this.expressions);
    const left = differences({ before: before[argument], after: shapedLike(before[argument], value) }, [
      argument,
    ]);
    return !left.some((other) => covers(other.path, path) || covers(path, other.path));
  }

  private candidates({ address }: PlannedChange, difference: Difference): Substitute[] {
    const attribute = new Set(difference.path.flatMap((step) => wordsOf(String(step))));
    const resource = new Set(wordsOf(address.slice(address.indexOf(".") + 1)));
    return (
      this.page.literals
        .flatMap((literal) => substituteFor(literal, difference) ?? [])
        .map((substitute) => ({
          substitute,
          score: scoreOf(substitute.literal, difference, attribute, resource),
        }))
        .filter(({ score }) => score > 0)
        // the order of those that are alike is that of the files, and stays
        .sort((a, b) => b.score - a.score)
        .map(({ substitute }) => substitute)
    );
  }
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

function covers(outer: Difference["path"], inner: Difference["path"]): boolean {
  return outer.every((step, index) => step === inner[index]);
}

function resolved(value: unknown, expressions: Expressions): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_, inner) =>
    typeof inner === "string" ? expressions.resolved(inner) : inner,
  );
}

/** Terraform knows one block as a list of one. */
function shapedLike(before: unknown, value: unknown): unknown {
  const [like, one] = [opened(before), opened(value)];
  if (Array.isArray(like) && typeof one === "object" && one !== null && !Array.isArray(one)) {
    return [shapedLike(like[0], one)];
  }
  if (Array.isArray(like) && Array.isArray(one)) {
    return one.map((inner, index) => shapedLike(like[index] ?? like[0], inner));
  }
  if (typeof one === "object" && one !== null && !Array.isArray(one)) {
    const fields = (typeof like === "object" && like !== null ? like : {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, shapedLike(fields[key], inner)]),
    );
  }
  return one;
}
