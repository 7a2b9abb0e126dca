import { type Difference, pattern } from "../changes/differences";
import { type Kind, kinds, type PlannedChange } from "../changes/planned-change";
import type { OutputChange } from "../input/shown-plan";
import { byArea, type Review } from "../review";
import { type Concern, concerns, type Finding } from "../risks/finding";
import { differenceText, valueText } from "./values";

/** What is told, before it is laid out for a terminal or a comment. */
export interface Section {
  readonly title: string;
  readonly items: readonly Item[];
  /** Whether it is for those who look closer. */
  readonly isDetail: boolean;
}

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

/** What stands on a dashboard moves with all that the stack has, and does nothing to it: nobody asks what caused that. */
const moves = "aws_cloudwatch_dashboard";

/** `dougust-prod: 3 created, 1 replaced; a person has to say yes to 2 things`. */
export function headline({ stack, changes, findings, outputs }: Review): string {
  const counts = (Object.keys(kinds) as Kind[])
    .map((kind) => [changes.filter((change) => change.kind === kind).length, kinds[kind]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  const what = counts.join(", ") || (outputs.size > 0 ? "only outputs change" : "nothing changes");
  return `${stack}: ${what}; ${
    findings.length === 0
      ? "nothing of it needs a person's yes"
      : `a person has to say yes to ${counted(findings.length)}`
  }`;
}

/** All sections that have something in them: first what needs a yes. */
export function sections(
  review: Review,
  originOf: OriginOf,
  cost: readonly string[],
  doubt?: string,
): Section[] {
  const all: Section[] = [
    ...(Object.keys(concerns) as Concern[]).map((concern) => yesSection(concern, review, originOf)),
    { title: "the sources", isDetail: false, items: doubt === undefined ? [] : [{ head: doubt, lines: [] }] },
    {
      title: "the stack's own checks complain",
      isDetail: false,
      items: review.complaints.map((head) => ({ head, lines: [] })),
    },
    {
      title: "drift: what AWS has otherwise than the state says",
      isDetail: false,
      items: review.drifts.map((drift) => changeItem(drift, drift.differences)),
    },
    ...areaSections(review, originOf),
    tagsSection(review.changes),
    { title: "outputs", isDetail: true, items: [...review.outputs].map(outputItem) },
    { title: "cost of a month", isDetail: false, items: cost.map((head) => ({ head, lines: [] })) },
  ];
  return all.filter(({ items }) => items.length > 0);
}

function yesSection(concern: Concern, { findings, changes }: Review, originOf: OriginOf): Section {
  const differences = new Map(changes.map((change) => [change.address, change.differences]));
  const ofConcern = findings.filter((finding) => finding.concern === concern);
  return {
    title: `needs a yes: ${concerns[concern]}`,
    isDetail: false,
    items: ofConcern.map((finding) => findingItem(finding, differences.get(finding.address) ?? [], originOf)),
  };
}

function findingItem(finding: Finding, differences: readonly Difference[], originOf: OriginOf): Item {
  const origin = originOf(finding.address);
  const told = differences.filter((difference) =>
    differenceText(difference).startsWith(`${finding.attribute}: `),
  );
  return {
    head: finding.address,
    lines: [
      finding.says,
      // what a policy allows more is said in so many words already
      ...told.map(differenceText),
      ...(origin?.construct ? [`built by ${origin.construct}`] : []),
      ...[...new Set((told.length > 0 ? told : [undefined]).flatMap((one) => origin?.causeOf(one) ?? []))],
    ],
  };
}

function areaSections(review: Review, originOf: OriginOf): Section[] {
  return [...byArea(review)].map(([area, changes]) => ({
    title: area,
    isDetail: true,
    items: changes
      .filter((change) => !isOnlyTags(change))
      .map((change) => {
        const shown = shownDifferences(change, review);
        const origin = originOf(change.address);
        const causes =
          change.type === moves
            ? []
            : shown.slice(0, mostPlaces).map((difference) => origin?.causeOf(difference));
        const item = changeItem(change, shown);
        return { ...item, lines: [...item.lines, ...new Set(causes.filter((cause) => cause !== undefined))] };
      }),
  }));
}

function changeItem(change: PlannedChange, shown: readonly Difference[]): Item {
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
    ],
  };
}

/** What the JSON says, and not what AWS fills in by itself. */
function shownDifferences(change: PlannedChange, { expressions }: Review): readonly Difference[] {
  return change.differences
    .filter(
      ({ path }) =>
        expressions.writes(change.address, pattern(path)) || change.replacedFor.includes(String(path[0])),
    )
    .filter((difference) => !isTag(difference));
}

/** Tags change on everything at once, and do nothing. */
function isOnlyTags({ kind, differences, movedFrom }: PlannedChange): boolean {
  return kind === "update" && movedFrom === undefined && differences.every(isTag);
}

function isTag({ path: [first] }: Difference): boolean {
  return first === "tags" || first === "tags_all";
}

function tagsSection(changes: readonly PlannedChange[]): Section {
  const tagged = changes.filter(isOnlyTags).map(({ address }) => address);
  return {
    title: "tags alone",
    isDetail: true,
    items:
      tagged.length === 0 ? [] : [{ head: `${counted(tagged.length)}: ${tagged.join(", ")}`, lines: [] }],
  };
}

function outputItem([name, { before, after, after_unknown, before_sensitive, after_sensitive }]: readonly [
  string,
  OutputChange,
]): Item {
  const hidden = before_sensitive === true || after_sensitive === true;
  const now = after_unknown === true ? "(known after apply)" : valueText(after ?? undefined);
  return { head: `${name}: ${hidden ? "hidden" : `${valueText(before ?? undefined)} -> ${now}`}`, lines: [] };
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "thing" : "things"}`;
}
