import { byArea } from "../../../tools/cost/estimate";
import { sumOf } from "../../../tools/cost/line";
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
      origin: "tables",
    },
  ]);
});

test("a resource costs what its provider's region asks", () => {
  const [line] = costs({ "aws_nat_gateway.a": { provider: "aws.there" } }).lines;
  expect(line).toMatchObject({ region: "me-south-1", usd: expect.closeTo(730 * 0.0528) });
});

test("a region without prices is told, with what there is", () => {
  expect(() => costs({ "aws_nat_gateway.a": { provider: "aws.there" } }, loadWith(), "ap-south-1")).toThrow(
    'there is no price of "nat" in ap-south-1, only in us-east-1, us-west-2, eu-west-1, me-south-1; add it in tools/cost/prices/',
  );
});

test("a resource that is there several times costs as much each time", () => {
  expect(sumOf(costs({ "aws_nat_gateway.a": { count: 3 } }).lines)).toBeCloseTo(3 * 32.85);
});

test("a type that nobody knows is named, and costs nothing", () => {
  expect(costs({ ...nat, "aws_new.thing": {} })).toMatchObject({
    lines: [{ address: "aws_nat_gateway.a" }],
    unknown: ["aws_new.thing"],
  });
});

test.each([
  { for_each: "${toset(local.zones)}" },
  { count: "${var.gateways}" },
])("as many as an expression says are unknown: %j", (values) => {
  expect(costs({ "aws_nat_gateway.a": values })).toEqual({ lines: [], unknown: ["aws_nat_gateway.a"] });
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
    ["security", 2],
  ]);
});
