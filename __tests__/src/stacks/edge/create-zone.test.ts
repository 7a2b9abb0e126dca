import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { testEnvironment } from "../../../support/environment";
import { mailData } from "../../../support/mail";
import { synthesized, testApp } from "../../../support/synthesized";

type Dns = NonNullable<EnvironmentInput["dns"]>;

function system(dns: Partial<Dns> = {}, changes: Partial<EnvironmentInput> = {}) {
  const environment = testEnvironment({
    dns: { zone: "test.example", source: "created", ...dns },
    ...changes,
  });
  return synthesized(new SystemStack(testApp(), environment, "us-east-1"));
}

const watched: Partial<Dns> = {
  queryLogDays: 30,
  dnssec: { keyVersions: [1] },
  healthChecks: {
    api: {
      domain: "api.test.example",
      path: "/health",
      intervalSeconds: 30,
      failureThreshold: 3,
      regions: ["us-east-1", "eu-west-1", "us-west-2"],
    },
  },
};

const inBahrain: Partial<EnvironmentInput> = {
  region: "me-south-1",
  network: {
    cidr: "10.0.0.0/16",
    zones: ["me-south-1a", "me-south-1b"],
    subnets: { layout: "planned", tiers: ["public", "app", "data"] },
    natGateways: 1,
    interfaceEndpoints: [],
    flowLogs: { retentionDays: 30 },
  },
};

/** Types of what belongs to a zone and stands in us-east-1. */
const watching = [
  "aws_cloudwatch_log_resource_policy",
  "aws_route53_query_log",
  "aws_route53_key_signing_key",
  "aws_route53_hosted_zone_dnssec",
  "aws_route53_health_check",
];

test("a plain zone is neither signed, logged nor checked", () => {
  // WHEN
  const json = system();
  // THEN
  expect(watching.flatMap((type) => json.ids(type))).toEqual([]);
  expect(json.ids("aws_route53_record")).not.toContain("zone_caa");
});

test("records of the data have the address of their part, whatever they are called", () => {
  // WHEN
  const json = system({
    records: {
      tenants: { type: "CNAME", name: "*.test.example", ttlSeconds: 60, values: ["cname.example.com"] },
    },
  });
  // THEN
  expect(json.at("aws_route53_record.zone_record_tenants")).toMatchObject({
    name: "*.test.example",
    type: "CNAME",
    ttl: 60,
    records: ["cname.example.com"],
  });
});

test("texts of the data and of mail are one record of their name", () => {
  // WHEN
  const texts = { proof: { type: "TXT" as const, name: "test.example", ttlSeconds: 60, values: ["a", "b"] } };
  const json = system(
    { records: texts },
    { mail: { ...mailData, spf: "v=spf1 include:amazonses.com ~all" } },
  );
  // THEN
  expect(json.at("aws_route53_record.zone_test_example_txt")).toMatchObject({
    ttl: 60,
    records: ["a", "b", "v=spf1 include:amazonses.com ~all"],
  });
});

test("what watches a zone stands in us-east-1, with a key there, wherever its environment is", () => {
  // WHEN
  const json = system(watched, inBahrain);
  // THEN
  for (const type of watching) {
    expect(json.all(type).map(({ provider }) => provider)).toEqual(["aws.us-east-1"]);
  }
  expect(json.at("aws_kms_key.edge_key").provider).toBe("aws.us-east-1");
  expect(json.at("aws_cloudwatch_log_group.dns_query_log_group").kms_key_id).toBe(
    "${aws_kms_key.edge_key.arn}",
  );
});

test("in us-east-1 the environment's own key encrypts the queries", () => {
  // WHEN
  const json = system(watched);
  // THEN
  expect(json.ids("aws_kms_key")).toEqual(["dns_dnssec_key_1_key", "key"]);
  expect(json.at("aws_cloudwatch_log_group.dns_query_log_group")).toMatchObject({
    name: "/aws/route53/test.example",
    kms_key_id: "${aws_kms_key.key.arn}",
  });
});

test("the parent zone is told of the zone's keys", () => {
  expect(system(watched).output("ds_records").value).toEqual([
    "${aws_route53_key_signing_key.dns_dnssec_key_1.ds_record}",
  ]);
});

test("names begin with the environment's, in words that AWS takes", () => {
  // WHEN
  const json = system(watched);
  // THEN
  expect(json.at("aws_route53_key_signing_key.dns_dnssec_key_1").name).toBe("test_dev_1");
  expect(json.at("aws_kms_alias.dns_dnssec_key_1_alias").name).toBe("alias/test-dev-dnssec-1");
  expect(json.at("aws_route53_health_check.dns_health_api").tags).toEqual({ Name: "test-dev-health-api" });
  expect(json.at("aws_cloudwatch_log_resource_policy.dns_query_log_policy").policy_name).toBe(
    "test-dev-query-log",
  );
});
