import { parameters } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

const environments = ["dev", "beta", "growth", "scale", "massive"];

function stack(environment: string): Synthesized {
  return stacks.get(`cosmicspace-${environment}`) as Synthesized;
}

// Source: document 000, "Deployment Phases", and the table of SYSTEMS.md
test.each([
  ["dev", { min: 0.5, max: 2 }, 1],
  ["beta", { min: 0.5, max: 2 }, 2],
  ["growth", { min: 2, max: 8 }, 2],
  ["scale", { min: 8, max: 16 }, 3],
  ["massive", { min: 16, max: 128 }, 3],
])("Aurora of %s has the capacity and instances of its phase", (environment, { min, max }, instances) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_rds_cluster.database")).toMatchObject({
    engine: "aurora-postgresql",
    engine_version: "15",
    serverlessv2_scaling_configuration: { min_capacity: min, max_capacity: max },
    database_name: "cosmicspace",
    master_username: "cosmicspace",
    storage_encrypted: true,
  });
  const here = json.all("aws_rds_cluster_instance").filter(({ provider }) => provider === undefined);
  expect(here).toHaveLength(instances);
});

test.each(
  environments.slice(1),
)("%s is production: protected, backed up for a week, with a last snapshot", (environment) => {
  expect(stack(environment).at("aws_rds_cluster.database")).toMatchObject({
    deletion_protection: true,
    backup_retention_period: 7,
    skip_final_snapshot: false,
  });
  expect(stack(environment).at("aws_lb.load_balancer").enable_deletion_protection).toBe(true);
  const zones = stack(environment)
    .ids("aws_rds_cluster_instance")
    .filter((id) => id.startsWith("database_"))
    .map((id) => stack(environment).at(`aws_rds_cluster_instance.${id}`).availability_zone);
  expect(new Set(zones).size).toBeGreaterThanOrEqual(2);
});

test("dev says that it does without protection", () => {
  expect(stack("dev").at("aws_rds_cluster.database")).toMatchObject({
    deletion_protection: false,
    backup_retention_period: 1,
    skip_final_snapshot: true,
  });
});

test.each(environments)("Aurora of %s is observed and takes TLS alone", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  for (const instance of json.all("aws_rds_cluster_instance")) {
    expect(instance).toMatchObject({ performance_insights_enabled: true, publicly_accessible: false });
  }
  expect(parameters(json, "aws_rds_cluster_parameter_group.database_parameters")).toMatchObject({
    "rds.force_ssl": "1",
  });
  expect(json.at("aws_ecs_cluster.cluster").setting).toEqual([
    { name: "containerInsights", value: "enabled" },
  ]);
});
