import { byArea } from "../../../tools/cost/estimate";
import { sumOf } from "../../../tools/cost/line";
import type { Values } from "../../../tools/cost/resources";
import { free } from "../../../tools/cost/rules/free";
import { costs, loadWith } from "../../support/cost";

const nat = { "aws_nat_gateway.a": {} };

test("a line says what of which resource costs how much, and where", () => {
  expect(costs(nat).lines).toEqual([
    {
      area: "network",
      address: "aws_nat_gateway.a",
      region: "us-east-1",
      item: "NAT gateway",
      quantity: 730,
      unit: "hour",
      usd: expect.closeTo(32.85),
      origin: "infracost",
    },
  ]);
});

test("a resource costs what its provider's region asks", () => {
  const [line] = costs({ "aws_nat_gateway.a": { provider: "aws.there" } }).lines;
  expect(line).toMatchObject({ region: "me-south-1", usd: expect.closeTo(730 * 0.0528) });
});

test("a region without prices is told, with what there is, and the rest is counted", () => {
  const two = { ...nat, "aws_nat_gateway.b": { provider: "aws.there" } };
  expect(costs(two, loadWith(), "ap-south-1")).toMatchObject({
    lines: [{ address: "aws_nat_gateway.a" }],
    unknown: [
      'aws_nat_gateway.b: there is no price of "nat" in ap-south-1, only in us-east-1, us-west-2, eu-west-1, me-south-1; add it in tools/cost/prices/',
    ],
  });
});

test("a resource that is there several times costs as much each time, and says how often it is", () => {
  const { lines } = costs({ "aws_nat_gateway.a": { count: 3 } });
  expect(sumOf(lines)).toBeCloseTo(3 * 32.85);
  expect(lines.map(({ item }) => item)).toEqual(["3 × NAT gateway"]);
});

test("a type that nobody knows is named, and costs nothing", () => {
  expect(costs({ ...nat, "aws_new.thing": {} })).toMatchObject({
    lines: [{ address: "aws_nat_gateway.a" }],
    unknown: [
      "aws_new.thing: its type has no price; add it to tools/cost/rules/, or to rules/free.ts with the reason",
    ],
  });
});

const db = { instance_class: "db.t3.medium", allocated_storage: 20 };
const service = { desired_count: 1, task_definition: "${aws_ecs_task_definition.api.arn}" };
const definition = { cpu: "512", memory: "1024" };
const logs = "${aws_cloudwatch_log_group.api.name}";

test.each<[Record<string, Values>, string]>([
  [
    { "aws_nat_gateway.a": { for_each: "${toset(local.zones)}" } },
    'aws_nat_gateway.a: "for_each" is "${toset(local.zones)}"; nobody knows how many these are',
  ],
  [
    { "aws_nat_gateway.a": { count: "${var.gateways}" } },
    'aws_nat_gateway.a: "count" is "${var.gateways}"; a number is needed',
  ],
  [
    { "aws_db_instance.db": { ...db, allocated_storage: "abc" } },
    'aws_db_instance.db: "allocated_storage" is "abc"; a number is needed',
  ],
  [
    { "aws_db_instance.db": { instance_class: "db.t3.medium" } },
    'aws_db_instance.db: "allocated_storage" is missing; a number is needed',
  ],
  [
    { "aws_db_instance.db": { ...db, instance_class: "db.r5.large", multi_az: true } },
    'aws_db_instance.db: there is no price of "db.r5.large multi-az"; add it in tools/cost/prices/, with its unit and source',
  ],
  [
    { "aws_ecs_service.api": service },
    'aws_ecs_service.api: the stack has no task definition "${aws_ecs_task_definition.api.arn}"',
  ],
  [
    { "aws_ecs_service.api": service, "aws_ecs_task_definition.api": { ...definition, cpu: "${var.cpu}" } },
    'aws_ecs_task_definition.api: "cpu" is "${var.cpu}"; a number is needed',
  ],
  [
    { "aws_vpc_endpoint.e": { vpc_endpoint_type: "Interface", subnet_ids: "${local.subnets}" } },
    'aws_vpc_endpoint.e: "subnet_ids" is "${local.subnets}"; a list is needed',
  ],
  [
    { "aws_synthetics_canary.c": { schedule: { expression: "cron(0 12 * * ? *)" } } },
    'aws_synthetics_canary.c: "expression" is "cron(0 12 * * ? *)"; it is counted as in "rate(5 minutes)"',
  ],
])("what cannot be counted is named, and costs nothing: %j", (resources, unknown) => {
  expect(costs(resources)).toEqual({ lines: [], unknown: [unknown] });
});

test("one number that is missing is named once, whoever counts by it", () => {
  const { unknown } = costs({
    "aws_ecs_service.api": { ...service, desired_count: "${var.tasks}" },
    "aws_ecs_task_definition.api": { ...definition, container_definitions: `[{"logs":"${logs}"}]` },
    "aws_cloudwatch_log_group.api": { name: "/ecs/api" },
  });
  expect(unknown).toEqual(['aws_ecs_service.api: "desired_count" is "${var.tasks}"; a number is needed']);
});

test("of what is free, as many as an expression says are known", () => {
  expect(costs({ "aws_route53_record.a": { for_each: "${local.names}" } }).unknown).toEqual([]);
});

test("nothing is both free and priced", () => {
  const priced = Object.keys(free).filter((type) => costs({ [`${type}.a`]: {} }).lines.length > 0);
  expect(priced).toEqual([]);
});

test("areas are told in their order, without those that cost nothing", () => {
  const { lines } = costs({
    "aws_secretsmanager_secret.a": {},
    ...nat,
    "aws_kms_key.a": {},
    "aws_s3_bucket.a": { bucket: "a" },
  });
  expect([...byArea(lines)].map(([area, ofArea]) => [area, ofArea.length])).toEqual([
    ["network", 1],
    ["security", 1],
    ["secrets", 1],
  ]);
});
