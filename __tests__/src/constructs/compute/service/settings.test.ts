import { Settings } from "../../../../../src/constructs/compute/service/settings";
import { Role } from "../../../../../src/constructs/security/role";
import { statements } from "../../../../support/policy";
import { account, region } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function testSettings() {
  const stack = testStack();
  const settings = new Settings(stack, "settings", {
    path: "/test/dev/api/settings",
    values: { pool_size: "10", "queue/retries": "3" },
    account,
    region,
  });
  return { stack, settings };
}

test("each setting is a plain parameter below the path, shown in plans", () => {
  // WHEN
  const json = synthesized(testSettings().stack);
  // THEN
  expect(json.all("aws_ssm_parameter")).toHaveLength(2);
  expect(json.at("aws_ssm_parameter.settings_pool_size")).toMatchObject({
    name: "/test/dev/api/settings/pool_size",
    type: "String",
    insecure_value: "10",
  });
  expect(json.at("aws_ssm_parameter.settings_queue_retries").name).toBe(
    "/test/dev/api/settings/queue/retries",
  );
});

test("a role may read what is below the path, and nothing else", () => {
  // GIVEN
  const { stack, settings } = testSettings();
  const service = "ecs-tasks.amazonaws.com";
  // WHEN
  settings.grantRead(new Role(stack, "role", { name: "test-task", description: "test", service }));
  // THEN
  const arn = "arn:aws:ssm:us-east-1:123456789012:parameter/test/dev/api/settings";
  expect(statements(synthesized(stack).at("aws_iam_role_policy.role_read_settings").policy)).toEqual([
    {
      Effect: "Allow",
      Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
      Resource: [arn, `${arn}/*`],
    },
  ]);
});

test("a service can wait for all of them", () => {
  expect(testSettings().settings.ready).toHaveLength(2);
});
