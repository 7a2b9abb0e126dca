import { parsePlan } from "../../../../tools/review/input/parse-plan";
import { madeUpPlan } from "../../../support/plans";

const plan = { ...madeUpPlan({}), planned_values: {} };

test.each([
  ["what is no JSON", "PLAN", "is neither a plan file nor JSON"],
  ["a list", "[]", "is not a plan"],
  ["a state file", JSON.stringify({ version: 4, lineage: "x", resources: [] }), "is a state, not a plan"],
  ["a state that was shown", JSON.stringify({ format_version: "1.0", values: {} }), "is a state, not a plan"],
  [
    "what a plan tells of its work",
    JSON.stringify({ "@level": "info" }),
    "is what terraform plan -json tells",
  ],
  ["another JSON", JSON.stringify({ name: "slipway" }), "is JSON, but not a plan"],
  [
    "an older format",
    JSON.stringify({ ...plan, format_version: "1.1" }),
    "has the format 1.1 of Terraform 1.11.4, and 1.2 is read here",
  ],
  ["a format of another time", JSON.stringify({ ...plan, format_version: "2.0" }), "has the format 2.0"],
  ["no format", JSON.stringify({ ...plan, format_version: null }), "has the format null"],
  ["a plan that failed", JSON.stringify({ ...plan, errored: true }), "is of a plan that failed"],
  [
    "a part of a plan",
    JSON.stringify({ ...plan, complete: false }),
    "is of a plan that leaves something for a later one",
  ],
])("%s is refused in one sentence", (_, text, message) => {
  expect(() => parsePlan(text, "plan.json")).toThrow(`plan.json ${message}`);
});

test("a newer minor version only adds to what is read", () => {
  expect(parsePlan(JSON.stringify({ ...plan, format_version: "1.9" }), "plan.json").terraform_version).toBe(
    "1.11.4",
  );
});
