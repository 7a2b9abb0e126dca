import { type DataFile, findPages, stacksOf } from "../../../src/config/pages";
import type { Difference } from "../changes/differences";
import type { PlannedChange } from "../changes/planned-change";
import { referredTo, withoutKey } from "../input/expressions";
import type { Origin, OriginOf } from "../report/items";
import type { Review } from "../review";
import { accountOf, type BuiltStack, buildStack } from "./built-stack";
import { constructText } from "./construct-files";
import { nearestKey } from "./nearest";
import { PageSource } from "./page-source";
import { CauseSearch } from "./search";
import type { Place } from "./source";

/** Where what a plan changes comes from, as far as the sources tell. */
export interface Causes {
  readonly originOf: OriginOf;
  /** Why nothing can be told, where the sources are not those that the plan was made of. */
  readonly doubt?: string | undefined;
}

/**
 * Reads the sources for what caused a plan's changes. Only what is asked for is searched, in the order in which it is.
 * @param root below which pages of data are
 */
export function causesOf({ stack, changes, expressions }: Review, root = "environments"): Causes {
  const page = findPages(root).find((file) => stacksOf(file).includes(stack));
  if (page === undefined) {
    return { originOf: () => undefined };
  }
  const source = new PageSource(page, root);
  // what the account says is the same for every value that is tried, but on its own page
  const account = page.page === "account" ? undefined : new PageSource(accountOf(page), root).data();
  const build = (data: unknown) => buildStack(stack, page, data, account);
  const built = build(source.data());
  const doubt = doubtOf(built, changes, expressions, page);
  const search = doubt === undefined ? new CauseSearch(source, expressions, build) : undefined;
  const byAddress = new Map(changes.map((change) => [change.address, change]));
  return { doubt, originOf: (address) => originOf(byAddress.get(address), { built, search, source }) };
}

interface Known {
  readonly built: BuiltStack | undefined;
  readonly search: CauseSearch | undefined;
  readonly source: PageSource;
}

function originOf(change: PlannedChange | undefined, { built, search, source }: Known): Origin | undefined {
  if (change === undefined) {
    return undefined;
  }
  const element = built?.constructOf(withoutKey(change.address));
  return {
    construct: element && constructText(element),
    causeOf: (difference) => {
      const followed = difference && followedBy(difference);
      if (followed !== undefined) {
        return `it follows ${followed}`;
      }
      const literal = search && (difference ? search.causeOf(change, difference) : existence(change, search));
      if (literal !== undefined) {
        return `because of ${placeText(literal)}`;
      }
      const nearest = nearestKey(change.address, source.keys);
      return nearest === undefined
        ? `nothing in ${source.page.file} is told to cause it: it may be the code that changed`
        : `nearest in the data: ${placeText(nearest)}`;
    },
  };
}

function existence(change: PlannedChange, search: CauseSearch) {
  return ["create", "delete", "forget"].includes(change.kind) ? search.causeOfExistence(change) : undefined;
}

/** The resource that an attribute merely names, which is another one from now on. */
function followedBy({ after, unknown }: Difference): string | undefined {
  return unknown ? referredTo(after) : undefined;
}

function placeText({ file, line, keys }: Place): string {
  return `${file}:${line} ${keys.join(".").replaceAll(".[", "[")}`.trimEnd();
}

/** Whether the sources make what the plan was made of, where it changes anything. */
function doubtOf(
  built: BuiltStack | undefined,
  changes: readonly PlannedChange[],
  expressions: Review["expressions"],
  { file }: DataFile,
): string | undefined {
  if (built === undefined) {
    return `${file} is not valid as it is now, so no line of it is told to have caused anything`;
  }
  const other = changes.find(({ address }) => {
    const [made, planned] = [built.argumentsOf(withoutKey(address)), expressions.argumentsOf(address)];
    return canonical(made, planned) !== canonical(planned, planned);
  });
  return other === undefined
    ? undefined
    : `the sources here make ${other.address} otherwise than the plan does, so no line of the data is told to have caused anything; review a plan with the sources that it was made of`;
}

/** The arguments that a plan shows, however blocks are written. */
function canonical(values: unknown, like: unknown): string {
  if (values === undefined || values === null) {
    return "";
  }
  const keys = Object.keys((like ?? {}) as object).sort();
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.length === 1 && typeof value[0] === "object" ? plain(value[0]) : value.map(plain);
    }
    return typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, plain(inner)]),
        )
      : value;
  };
  return JSON.stringify(keys.map((key) => plain((values as Record<string, unknown>)[key])));
}
