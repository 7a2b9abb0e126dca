import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

const added = (region: string) => ({
  prefix: `arn:aws:rds:${region}:123456789012:db:application-autoscaling-`,
});

interface Pattern {
  resources: unknown;
  detail: { EventCategories: string[] };
}

/** What a rule about the database waits for, in the region whose parts begin so. */
function pattern(environment: string, region = ""): Pattern {
  const json = stacks.get(`cosmicspace-${environment}`) as Synthesized;
  const rule = json.at(`aws_cloudwatch_event_rule.${region}events_database_trouble`);
  return JSON.parse(String(rule.event_pattern));
}

const sources = (environment: string, region?: string) => pattern(environment, region).resources;

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

test("both regions of massive tell when the writer moves to the other, as RDS calls it; where it cannot, nobody waits for it", () => {
  for (const region of ["", "second_region_"]) {
    expect(pattern("massive", region).detail.EventCategories).toContain("global-failover");
  }
  expect(pattern("scale").detail.EventCategories).toEqual(["failover", "failure", "low storage"]);
});
