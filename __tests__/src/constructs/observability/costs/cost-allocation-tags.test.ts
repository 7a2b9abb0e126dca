import { CostAllocationTags } from "../../../../../src/constructs/observability/costs/cost-allocation-tags";
import { synthesized, testStack } from "../../../../support/synthesized";

test("bills tell costs apart by each key as it is written on resources", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new CostAllocationTags(stack, "cost-tags", { keys: ["System", "Stack"] });
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_ce_cost_allocation_tag.cost_tags_system")).toMatchObject({
    tag_key: "System",
    status: "Active",
  });
  expect(json.at("aws_ce_cost_allocation_tag.cost_tags_stack")).toMatchObject({ tag_key: "Stack" });
});
