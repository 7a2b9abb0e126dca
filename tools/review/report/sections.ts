import { type Difference, pattern } from "../changes/differences";
import { type Kind, kinds, type PlannedChange } from "../changes/planned-change";
import { byArea, type Review } from "../review";
import { type Concern, concerns } from "../risks/finding";
import { changeItem, findingItem, type Item, type OriginOf, outputItem } from "./items";

/** What is told, before it is laid out for a terminal or a comment. */
export interface Section {
  readonly title: string;
  readonly items: readonly Item[];
  /** Whether it is for those who look closer. */
  readonly isDetail: boolean;
}

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

function areaSections(review: Review, originOf: OriginOf): Section[] {
  return [...byArea(review)].map(([area, changes]) => ({
    title: area,
    isDetail: true,
    items: changes
      .filter((change) => !isOnlyTags(change))
      .map((change) => {
        const origin = change.type === moves ? undefined : originOf(change.address);
        return changeItem(change, shownDifferences(change, review), origin);
      }),
  }));
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

function counted(count: number): string {
  return `${count} ${count === 1 ? "thing" : "things"}`;
}
