import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

describe.each(["staging", "prod"])("%s", (environment) => {
  test.each([
    // document 003, Checklist
    ["database_connections", "AWS/RDS DatabaseConnections Maximum > 80, 5 x 60 s, warning"],
    ["database_cpu", "AWS/RDS CPUUtilization Average > 80, 5 x 60 s, warning"],
    // a broker that is full takes no more tasks
    [
      "broker_memory",
      "AWS/ElastiCache DatabaseMemoryUsagePercentage Maximum & AWS/ElastiCache DatabaseMemoryUsagePercentage Maximum > 80, 5 x 60 s, critical",
    ],
  ])("has %s", (id, words) => {
    expect(alarmInWords(stacks.get(`saas-${environment}`) as Synthesized, id)).toBe(words);
  });

  test("watches both nodes of the broker", () => {
    const json = stacks.get(`saas-${environment}`) as Synthesized;
    const queries = json.at("aws_cloudwatch_metric_alarm.alarms_broker_memory").metric_query;
    for (const number of ["001", "002"]) {
      const CacheClusterId = `\${aws_elasticache_replication_group.cache.replication_group_id}-${number}`;
      expect(queries).toContainEqual(
        expect.objectContaining({
          metric: expect.objectContaining({ dimensions: { CacheClusterId, CacheNodeId: "0001" } }),
        }),
      );
    }
  });
});
