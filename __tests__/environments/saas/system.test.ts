import { parameters, rules } from "../../support/parts";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("saas");
});

const environments = ["staging", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`saas-${environment}`) as Synthesized;
}

test.each([...environments, "account", "state"])("%s stands in Bahrain, its state too", (environment) => {
  const [own] = stack(environment).json.provider?.aws as { region: string }[];
  expect(own).toMatchObject({ region: "me-south-1" });
  expect(JSON.stringify(stack(environment).json.terraform.backend)).toMatch(/"region":"me-south-1"|"local"/);
});

test.each([
  ["staging", ["network_nat_a"]],
  ["prod", ["network_nat_a", "network_nat_b"]],
])("%s has three tiers in two zones and its NAT gateways", (environment, gateways) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.ids("aws_nat_gateway")).toEqual(gateways);
  expect(json.all("aws_subnet").map((subnet) => subnet.availability_zone)).toEqual(
    Array(3).fill(["me-south-1a", "me-south-1b"]).flat(),
  );
});

test.each(environments)("%s has the five endpoints that keep AWS services off NAT", (environment) => {
  expect(
    stack(environment)
      .all("aws_vpc_endpoint")
      .map((endpoint) => `${endpoint.service_name} ${endpoint.vpc_endpoint_type}`)
      .sort(),
  ).toEqual([
    "com.amazonaws.me-south-1.ecr.api Interface",
    "com.amazonaws.me-south-1.ecr.dkr Interface",
    "com.amazonaws.me-south-1.logs Interface",
    "com.amazonaws.me-south-1.s3 Gateway",
    "com.amazonaws.me-south-1.secretsmanager Interface",
  ]);
});

test.each([
  ["staging", false],
  ["prod", true],
])("the database of %s is a Multi-AZ db.t4g.medium with AWS's own key", (environment, deletionProtection) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_db_instance.database")).toMatchObject({
    engine_version: "16",
    instance_class: "db.t4g.medium",
    multi_az: true,
    storage_type: "gp3",
    allocated_storage: 20,
    max_allocated_storage: 100,
    storage_encrypted: true,
    backup_retention_period: 7,
    deletion_protection: deletionProtection,
  });
  expect(json.at("aws_db_instance.database")).not.toHaveProperty("kms_key_id");
  expect(parameters(json, "aws_db_parameter_group.database_parameters")).toMatchObject({
    "rds.force_ssl": "1",
  });
});

test.each(environments)("the groups of %s have the document's names and rules", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(
    ["load_balancer", "backend", "worker", "database"].map(
      (part) => json.at(`aws_security_group.${part}_group`).tags,
    ),
  ).toMatchObject([{ Name: "sg-alb" }, { Name: "sg-ecs" }, { Name: "sg-ecs" }, { Name: "sg-rds" }]);
  expect(rules(json, "ingress")).toMatchObject({
    backend_from_load_balancer: "8000 ${aws_security_group.load_balancer_group.id}",
    database_from_backend: "5432 ${aws_security_group.backend_group.id}",
    database_from_worker: "5432 ${aws_security_group.worker_group.id}",
    load_balancer_from_cloudfront: "443 ${data.aws_ec2_managed_prefix_list.load_balancer_cloudfront.id}",
  });
  const leaving = Object.keys(rules(json, "egress"));
  expect(leaving).toEqual(expect.arrayContaining(["load_balancer_to_backend", "worker_to_internet"]));
  expect(leaving.filter((id) => id.startsWith("database_"))).toEqual([]);
});
