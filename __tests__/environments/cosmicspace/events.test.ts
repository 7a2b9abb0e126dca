import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

const added = (region: string) => ({
  prefix: `arn:aws:rds:${region}:123456789012:db:application-autoscaling-`,
});

/** Of what a rule about the database is told, in the region whose parts begin so. */
function sources(environment: string, region = ""): unknown {
  const json = stacks.get(`cosmicspace-${environment}`) as Synthesized;
  const rule = json.at(`aws_cloudwatch_event_rule.${region}events_database_trouble`);
  return JSON.parse(String(rule.event_pattern)).resources;
}

test("of a cluster that stays as it is, people are told of its instances, too", () => {
  expect(sources("dev")).toEqual([
    "${aws_rds_cluster.database.arn}",
    "${aws_rds_cluster_instance.database_instance_1.arn}",
  ]);
});

test("of one that scales, they are told of the readers that AWS adds as well", () => {
  expect(sources("massive")).toEqual([
    "${aws_rds_cluster.database.arn}",
    ...[1, 2, 3].map((number) => `\${aws_rds_cluster_instance.database_instance_${number}.arn}`),
    added("us-east-1"),
  ]);
});

test("each region of massive tells of its own cluster", () => {
  expect(sources("massive", "second_region_")).toEqual([
    "${aws_rds_cluster.second_region_database.arn}",
    ...[1, 2].map((number) => `\${aws_rds_cluster_instance.second_region_database_instance_${number}.arn}`),
  ]);
});
