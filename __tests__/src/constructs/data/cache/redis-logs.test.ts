import { redisLogs } from "../../../../../src/constructs/data/cache/redis-logs";
import { keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

test.each([
  "slow-log",
  "engine-log",
])("the %s goes, as JSON, to an encrypted group below CloudWatch's own path", (type) => {
  // GIVEN
  const stack = testStack();
  const delivered = redisLogs(stack, { identifier: "test-cache", logDays: 30, keyArn });
  // THEN
  expect(delivered.find(({ logType }) => logType === type)).toMatchObject({
    logFormat: "json",
    destinationType: "cloudwatch-logs",
  });
  const group = `aws_cloudwatch_log_group.${type.replace("-", "_")}`;
  expect(synthesized(stack).at(group)).toMatchObject({
    name: `/aws/vendedlogs/elasticache/test-cache/${type}`,
    retention_in_days: 30,
    kms_key_id: keyArn,
  });
});
