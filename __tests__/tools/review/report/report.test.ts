import type { OriginOf } from "../../../../tools/review/report/items";
import { longestComment, markdown } from "../../../../tools/review/report/markdown";
import { headline, type Section, sections } from "../../../../tools/review/report/sections";
import { text } from "../../../../tools/review/report/text";
import { reviewOf } from "../../../../tools/review/review";
import { madeUpReview, realPlan, realReview } from "../../../support/plans";

const nothingKnown: OriginOf = () => undefined;
const terminal = { width: 100, colours: false };

/** All that a report says of a plan, in both forms. */
function told(review: ReturnType<typeof realReview>): string {
  const all = sections(review, nothingKnown, []);
  return [text(headline(review), all, terminal), markdown(headline(review), all)].join("\n");
}

test("what needs a yes comes first, with what it becomes and where it comes from", () => {
  const review = realReview("weakened-production");
  const origin: OriginOf = () => ({
    construct: "dougust-prod/database (postgres.ts)",
    causeOf: () => "because of prod.ts:6",
  });
  const lines = text(
    headline(review),
    sections(review, origin, ["$2.00 -> $1.00 a month (-$1.00)"]),
    terminal,
  ).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "dougust-prod: 2 changed, 3 destroyed; a person has to say yes to 8 things",
    "",
    "needs a yes: data or addresses would be lost",
  ]);
  const at = lines.indexOf("      deletion_protection: true -> false");
  expect(lines.slice(at - 2, at + 3)).toEqual([
    "  aws_db_instance.database",
    "      from now on anybody's mistake may delete it",
    "      deletion_protection: true -> false",
    "      built by dougust-prod/database (postgres.ts)",
    "      because of prod.ts:6",
  ]);
  expect(lines.slice(-2)).toEqual(["cost of a month", "  $2.00 -> $1.00 a month (-$1.00)"]);
});

test("no sensitive value is ever told, but where it changes", () => {
  // GIVEN the header by which a load balancer knows CloudFront, old and new
  const secrets =
    JSON.stringify(realPlan("rotated-header").resource_changes).match(/"[A-Za-z0-9]{32,}"/g) ?? [];
  expect(new Set(secrets).size).toBeGreaterThan(0);
  // WHEN
  const report = told(realReview("rotated-header"));
  // THEN
  for (const secret of secrets) {
    expect(report).not.toContain(secret.slice(1, -1));
  }
  expect(report).toContain("condition[0].http_header[0].values: hidden, because it contains a secret");
  expect(report).toContain("origin[0].custom_header[0].value: hidden, because it contains a secret");
});

test("tags that change everywhere are one line", () => {
  const tagged = {
    actions: ["update"],
    before: { tags_all: { A: "1" } },
    after: { tags_all: { A: "2" } },
  } as const;
  const review = madeUpReview({ "aws_vpc.a": tagged, "aws_subnet.a": tagged });
  expect(sections(review, nothingKnown, [])).toEqual([
    {
      title: "tags alone",
      isDetail: true,
      items: [{ head: "2 things: aws_subnet.a, aws_vpc.a", lines: [] }],
    },
  ]);
});

test("drift has a section of its own", () => {
  const review = madeUpReview({});
  const [drift] = madeUpReview({
    "aws_db_instance.a": { actions: ["update"], before: { multi_az: true }, after: { multi_az: false } },
  }).changes;
  const all = sections({ ...review, drifts: drift ? [drift] : [] }, nothingKnown, []);
  expect(all).toMatchObject([
    {
      title: "drift: what AWS has otherwise than the state says",
      items: [{ lines: ["multi_az: true -> false"] }],
    },
  ]);
});

test("what only an apply will tell is said so, by the expression that tells it where there is one", () => {
  expect(told(realReview("larger-tasks"))).toContain(
    '"${aws_ecs_task_definition.api_task.arn}" (known after apply)',
  );
});

test("one plan gives the same text, whatever the order of what is in it", () => {
  const plan = realPlan("weakened-production");
  const reversed = { ...plan, resource_changes: [...(plan.resource_changes ?? [])].reverse() };
  expect(told(reviewOf(reversed, "plan.json"))).toBe(told(reviewOf(plan, "plan.json")));
});

test("a terminal's lines are no longer than it is wide, and have no colours unless it is one", () => {
  const review = realReview("weakened-production");
  const shown = text(headline(review), sections(review, nothingKnown, []), { width: 60, colours: false });
  expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThanOrEqual(75);
  expect(shown).not.toContain("\u001b");
  expect(text("x", [], { width: 60, colours: true })).toContain("\u001b[1m");
});

describe("a comment", () => {
  const section = (title: string, isDetail: boolean, length: number): Section => ({
    title,
    isDetail,
    items: [{ head: title, lines: Array.from({ length }, (_, index) => `line ${index}`) }],
  });

  test("is never longer than GitHub takes, and loses details before what needs a yes", () => {
    const comment = markdown("stack", [
      section("needs a yes", false, 100),
      section("network", true, 10_000),
      section("cost", false, 3),
    ]);
    expect(comment.length).toBeLessThanOrEqual(longestComment);
    expect(comment).toContain("line 99");
    expect(comment).not.toContain("<details>");
    expect(comment).toContain("too long for a comment");
  });

  test("folds what is for those who look closer", () => {
    expect(markdown("stack", [section("network", true, 1)])).toContain(
      "<details><summary>network: 1</summary>",
    );
  });

  test("mentions nobody and runs no markup, whatever a page or AWS says", () => {
    const hostile = "</details> @everybody #1 ![x](http://x) `code`";
    const comment = markdown("stack", [
      { title: "yes", isDetail: false, items: [{ head: hostile, lines: [hostile] }] },
    ]);
    const [, head = "", line = ""] = comment.split("\n- ").join("\n  - ").split("\n  - ");
    // within a code span nothing is markup
    expect(head).toBe(`\`${hostile.replaceAll("`", "'")}\``);
    expect(line).not.toMatch(/[<>@`[\]]/);
  });
});
