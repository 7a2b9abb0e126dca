import { costDifference } from "../../../../tools/review/cost/cost-difference";
import { madeUpReview, realReview } from "../../../support/plans";

test("what comes and what goes is told, the dearest first, as the cost of a month", () => {
  const review = madeUpReview({
    "aws_secretsmanager_secret.new": { actions: ["create"], after: {} },
    "aws_kms_key.old": { actions: ["delete"], before: { id: "k" } },
  });
  expect(costDifference(review)).toEqual([
    "$1.00 -> $0.40 a month (-$0.60), as npm run cost counts it",
    "-$1.00  aws_kms_key.old",
    "+$0.40  aws_secretsmanager_secret.new",
  ]);
});

test("what an attribute adds is told of a real plan: twice the CPU and memory of four tasks", () => {
  expect(costDifference(realReview("larger-tasks"))).toEqual([
    "$144.16 -> $288.32 a month (+$144.16), as npm run cost counts it",
    "+$144.16  aws_ecs_service.api",
  ]);
});

test("what nobody knows the cost of is named", () => {
  const review = madeUpReview({ "aws_new.thing": { actions: ["create"], after: {} } });
  expect(costDifference(review)).toContainEqual(
    expect.stringMatching(/^nobody knows what this costs: aws_new\.thing: its type has no price; /),
  );
});

test("where nothing costs more or less nothing is said", () => {
  expect(costDifference(madeUpReview({ "aws_iam_role.a": { actions: ["create"], after: {} } }))).toEqual([]);
});
