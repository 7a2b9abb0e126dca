import { type Difference, pathText } from "../changes/differences";
import { kinds, type PlannedChange } from "../changes/planned-change";
import { hasTrue } from "../changes/values";
import type { OutputChange } from "../input/shown-plan";
import type { Finding } from "../risks/finding";
import { differenceText, valueText } from "./values";

/** One thing that is told, with what there is to say of it. */
export interface Item {
  readonly head: string;
  readonly lines: readonly string[];
}

/** What is known of a resource beside the plan. */
export interface Origin {
  /** Its path in the tree of constructs, and the file of the construct. */
  readonly construct: string | undefined;
  /** What of the environment's data caused a difference of it, or what is nearest to it. */
  causeOf(difference: Difference | undefined): string | undefined;
}

export type OriginOf = (address: string) => Origin | undefined;

/** How many places of one resource are told; a dashboard moves all its graphs when one comes. */
const mostPlaces = 12;

/** Something that needs a yes. */
export function findingItem(finding: Finding, differences: readonly Difference[], originOf: OriginOf): Item {
  const origin = originOf(finding.address);
  const told = differences.filter(({ path }) => pathText(path) === finding.attribute);
  // what a policy allows more is said in so many words already
  const within =
    told.length > 0 ? told : differences.filter(({ path: [first] }) => first === finding.attribute);
  return {
    head: finding.address,
    lines: [
      finding.says,
      ...told.map(differenceText),
      ...(origin?.construct ? [`built by ${origin.construct}`] : []),
      ...causesIn(within.length > 0 ? within : [undefined], origin),
    ],
  };
}

/** What caused differences, each cause once. */
function causesIn(found: readonly (Difference | undefined)[], origin: Origin | undefined): string[] {
  const causes = found.slice(0, mostPlaces).map((difference) => origin?.causeOf(difference));
  return [...new Set(causes.filter((cause) => cause !== undefined))];
}

/** Something that changes. @param origin what caused it is told where it is given */
export function changeItem(change: PlannedChange, shown: readonly Difference[], origin?: Origin): Item {
  const { address, kind, movedFrom, importedAs, replacedFor } = change;
  const why = kind === "replace" ? [` because of ${replacedFor.join(" and ") || "what it depends on"}`] : [];
  return {
    head: `${kinds[kind].padEnd(9)} ${address}${why.join("")}`,
    lines: [
      ...(movedFrom === undefined ? [] : [`it was ${movedFrom}, and stays what it is`]),
      ...(importedAs === undefined ? [] : [`it is on AWS already, as ${importedAs}`]),
      ...(kind === "forget" ? ["it stays on AWS; Terraform knows nothing of it any more"] : []),
      ...shown.slice(0, mostPlaces).map(differenceText),
      ...(shown.length > mostPlaces ? [`and ${shown.length - mostPlaces} more places`] : []),
      ...causesIn(shown, origin),
    ],
  };
}

/** An output that becomes another. */
export function outputItem([
  name,
  { before, after, after_unknown, before_sensitive, after_sensitive },
]: readonly [string, OutputChange]): Item {
  const hidden = hasTrue(before_sensitive) || hasTrue(after_sensitive);
  const now = after_unknown === true ? "(known after apply)" : valueText(after ?? undefined);
  return { head: `${name}: ${hidden ? "hidden" : `${valueText(before ?? undefined)} -> ${now}`}`, lines: [] };
}
