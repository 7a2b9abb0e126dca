import { CostAllocationTags } from "../../../../../src/constructs/observability/costs/cost-allocation-tags";
import { CostAnomalies } from "../../../../../src/constructs/observability/costs/cost-anomalies";
import { synthesized, testStack } from "../../../../support/synthesized";

function anomalies() {
  const stack = testStack();
  const tags = new CostAllocationTags(stack, "cost-tags", { keys: ["System"] });
  new CostAnomalies(stack, "anomalies", {
    name: "test-account-anomalies",
    tag: { key: "System", value: "test" },
    aboveUsd: 50,
    mail: ["costs@test.example"],
    after: tags.ready,
  });
  return synthesized(stack);
}

test("the cost of one tag's value is watched, once bills know the tag", () => {
  const monitor = anomalies().at("aws_ce_anomaly_monitor.anomalies");
  expect(monitor).toMatchObject({
    monitor_type: "CUSTOM",
    depends_on: ["aws_ce_cost_allocation_tag.cost_tags_system"],
  });
  expect(JSON.parse(String(monitor.monitor_specification)).Tags).toEqual({
    Key: "System",
    MatchOptions: null,
    Values: ["test"],
  });
});

test("people are told once a day of what cost that much more than was to be expected", () => {
  expect(anomalies().at("aws_ce_anomaly_subscription.anomalies_mail")).toMatchObject({
    frequency: "DAILY",
    monitor_arn_list: ["${aws_ce_anomaly_monitor.anomalies.arn}"],
    subscriber: [{ type: "EMAIL", address: "costs@test.example" }],
    threshold_expression: {
      dimension: {
        key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
        match_options: ["GREATER_THAN_OR_EQUAL"],
        values: ["50"],
      },
    },
  });
});
