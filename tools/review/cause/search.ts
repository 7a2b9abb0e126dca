import { isDeepStrictEqual } from "node:util";
import { type Difference, differences } from "../changes/differences";
import type { PlannedChange } from "../changes/planned-change";
import { type Expressions, withoutKey } from "../input/expressions";
import type { BuiltStack } from "./built-stack";
import { candidates } from "./candidates";
import type { PageSource, Substitute } from "./page-source";
import { plannedFor } from "./planned-value";
import type { Literal } from "./source";

/** How many other values are tried for one difference, and for all of a plan: each builds the stack anew, a fifth of a second. */
const mostTries = { ofDifference: 8, ofPlan: 60 };

/** A stack that is built with other values. */
interface Trial {
  /** The value in question, and others that are known to cause something, where it alone makes no valid page. */
  readonly substitutes: readonly Substitute[];
  /** Nothing where the page would not be valid. */
  readonly stack: BuiltStack | undefined;
}

/** Whether a stack built with other values would leave something as it is. */
type Explains = (stack: BuiltStack) => boolean;

/**
 * Finds which literal of the data makes a plan change something: the one with which the plan would not change it, had it
 * another value. That is tried, not guessed: the stack is built of the data with that value.
 */
export class CauseSearch {
  private readonly trials: Trial[] = [];
  /** What is known to cause something, by the ids of the literals. */
  private readonly known = new Map<string, Substitute>();

  constructor(
    private readonly page: PageSource,
    private readonly expressions: Expressions,
    private readonly build: (data: unknown) => BuiltStack | undefined,
  ) {}

  /** What makes an attribute another; nothing where no literal alone does, or none was found in as many tries. */
  causeOf(change: PlannedChange, difference: Difference): Literal | undefined {
    return difference.hidden
      ? undefined
      : this.find(candidates(this.page.literals, change, difference), (stack) =>
          this.keeps(stack, change, difference),
        );
  }

  /** What makes a resource come or go: a setting of the page itself that is on or off. */
  causeOfExistence({ address, kind }: PlannedChange): Literal | undefined {
    const switches = this.page.literals
      .filter(({ file, value }) => file === this.page.page.file && typeof value === "boolean")
      .map((literal) => ({ literal, value: !literal.value }));
    const isThere = (stack: BuiltStack) => stack.argumentsOf(withoutKey(address)) !== undefined;
    return this.find(switches, (stack) => isThere(stack) === (kind === "delete" || kind === "forget"));
  }

  private find(substitutes: readonly Substitute[], explains: Explains): Literal | undefined {
    const tried = this.trials.find(({ stack }) => stack !== undefined && explains(stack));
    if (tried !== undefined) {
      return this.noted(tried.substitutes[0]);
    }
    for (const substitute of substitutes.slice(0, mostTries.ofDifference)) {
      const stack = this.try([substitute]) ?? this.try([substitute, ...this.others(substitute)]);
      if (stack !== undefined && explains(stack)) {
        return this.noted(substitute);
      }
    }
    return undefined;
  }

  private noted(substitute: Substitute | undefined): Literal | undefined {
    if (substitute !== undefined) {
      this.known.set(substitute.literal.id, substitute);
    }
    return substitute?.literal;
  }

  /** What is known already: Fargate has no such memory with the new CPU, but with the old one. */
  private others({ literal }: Substitute): Substitute[] {
    return [...this.known.values()].filter((other) => other.literal.id !== literal.id);
  }

  private try(substitutes: readonly Substitute[]): BuiltStack | undefined {
    const done = this.trials.find((trial) => isDeepStrictEqual(trial.substitutes, substitutes));
    if (done !== undefined || this.trials.length >= mostTries.ofPlan) {
      return done?.stack;
    }
    const stack = this.build(this.dataWith(substitutes));
    this.trials.push({ substitutes, stack });
    return stack;
  }

  /** Whatever a page throws with a value that nobody wrote, it does not become valid by it. */
  private dataWith(substitutes: readonly Substitute[]): unknown {
    try {
      return this.page.data(substitutes);
    } catch {
      return undefined;
    }
  }

  /** Whether the attribute would stay as it is, if the stack were built so. */
  private keeps(stack: BuiltStack, { address, before }: PlannedChange, { path }: Difference): boolean {
    const written = stack.argumentsOf(withoutKey(address));
    const [argument = ""] = path;
    if (written === undefined) {
      return false;
    }
    const after = plannedFor(written[argument], before[argument], this.expressions);
    const left = differences({ before: before[argument], after }, [argument]);
    return !left.some((other) => covers(other.path, path) || covers(path, other.path));
  }
}

function covers(outer: Difference["path"], inner: Difference["path"]): boolean {
  return outer.every((step, index) => step === inner[index]);
}
