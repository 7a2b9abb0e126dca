import { MonitoringRole } from "../../../../../src/constructs/data/database/monitoring-role";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

test("RDS monitors for this account alone, with the policy that AWS maintains for it", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new MonitoringRole(stack, "monitoring", { name: "test-db-monitoring", account });
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_iam_role.monitoring").name).toBe("test-db-monitoring");
  expect(statements(json.at("aws_iam_role.monitoring").assume_role_policy)).toMatchObject([
    {
      Principal: { Service: "monitoring.rds.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": account } },
    },
  ]);
  expect(json.at("aws_iam_role_policy_attachment.monitoring_policy")).toMatchObject({
    role: "${aws_iam_role.monitoring.name}",
    policy_arn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
  });
});
