import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

function stack(environment: string): Synthesized {
  return stacks.get(`cosmicspace-${environment}`) as Synthesized;
}

// document 000, Alarms: connections above 80 % of the maximum, which AWS lists by the capacity of the phase
test.each([
  ["dev", 400],
  ["beta", 400],
  ["growth", 1669],
  ["scale", 3360],
  ["massive", 5000],
])("%s is told of four fifths of %d connections", (environment, most) => {
  const json = stack(environment);
  expect(alarmInWords(json, "database_connections")).toBe(
    "AWS/RDS DatabaseConnections Maximum > 80, 5 x 60 s, warning",
  );
  expect(json.at("aws_cloudwatch_metric_alarm.alarms_database_connections").metric_query).toContainEqual(
    expect.objectContaining({ expression: `100 * connections / ${most}` }),
  );
});

test.each([
  ["dev", []],
  ["beta", ["proxy_wait", "replica_lag"]],
  ["scale", ["cache_cpu", "cache_evictions", "cache_lag", "proxy_wait", "replica_lag"]],
  ["massive", ["cache_cpu", "cache_evictions", "cache_lag", "proxy_wait", "region_lag", "replica_lag"]],
])("%s watches of what it has beside a database: %j", (environment, watched) => {
  const ids = stack(environment)
    .ids("aws_cloudwatch_metric_alarm")
    .filter((id) => /^alarms_(cache|proxy|region|replica)/.test(id));
  expect(ids.map((id) => id.replace("alarms_", "")).sort()).toEqual(watched);
});

test.each([
  ["database_cpu", { DBClusterIdentifier: "${aws_rds_cluster.second_region_database.cluster_identifier}" }],
  ["region_lag", { DBClusterIdentifier: "${aws_rds_cluster.second_region_database.cluster_identifier}" }],
  ["proxy_wait", { ProxyName: "${aws_db_proxy.second_region_database_proxy.name}" }],
])("the second region of massive watches its own part: %s", (id, dimensions) => {
  expect(stack("massive").at(`aws_cloudwatch_metric_alarm.second_region_alarms_${id}`)).toMatchObject({
    dimensions,
    provider: "aws.eu-west-1",
  });
});

test("whichever region has the writer, the other one tells how far it is behind", () => {
  const lag = stack("massive").at("aws_cloudwatch_metric_alarm.alarms_region_lag");
  expect(lag).toMatchObject({
    metric_name: "AuroraGlobalDBReplicationLag",
    treat_missing_data: "notBreaching",
  });
});

test("each region of massive watches all nine nodes of its cache", () => {
  for (const place of ["", "second_region_"]) {
    const queries = stack("massive").at(`aws_cloudwatch_metric_alarm.${place}alarms_cache_cpu`).metric_query;
    const nodes = (queries as { metric?: { dimensions: { CacheClusterId: string } } }[]).flatMap(
      ({ metric }) => metric?.dimensions.CacheClusterId ?? [],
    );
    const group = `\${aws_elasticache_replication_group.${place}cache.replication_group_id}`;
    expect(nodes).toHaveLength(9);
    expect(nodes).toContain(`${group}-0003-003`);
  }
});
