import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

/** The environments that are production, with their zone and the address that is checked. */
const production = [
  ["calstack-prod", "calstack.example", "calstack.example/health"],
  ["cosmicspace-beta", "cosmicspace.app", "api.cosmicspace.app/health"],
  ["cosmicspace-growth", "growth.cosmicspace.app", "api.growth.cosmicspace.app/health"],
  ["cosmicspace-scale", "scale.cosmicspace.app", "api.scale.cosmicspace.app/health"],
  ["cosmicspace-massive", "massive.cosmicspace.app", "api.massive.cosmicspace.app/health"],
  ["dougust-prod", "dougust.example", "api.dougust.example/api/health"],
  ["fckdoomscroll-prod", "fckdoomscroll.example", "fckdoomscroll.example/api/health"],
  ["saas-prod", "saas.example", "api.saas.example/api/v1/health"],
] as const;

function stack(name: string): Synthesized {
  return stacks.get(name) as Synthesized;
}

function stacksWith(type: string): string[] {
  return [...stacks].flatMap(([name, json]) => (json.ids(type).length > 0 ? [name] : [])).sort();
}

test("every zone says which authorities may issue, ACM among them, and nobody but saas' wildcards", () => {
  for (const name of stacksWith("aws_route53_zone")) {
    const { records } = stack(name).at("aws_route53_record.zone_caa");
    expect(records).toEqual(
      expect.arrayContaining(
        ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"].map(
          (issuer) => `0 issue "${issuer}"`,
        ),
      ),
    );
    const wild = (records as string[]).filter((record) => record.startsWith("0 issuewild"));
    expect(wild).toEqual([`0 issuewild "${name.startsWith("saas-") ? "letsencrypt.org" : ";"}"`]);
    expect((records as string[]).filter((record) => record.startsWith("0 iodef"))).toHaveLength(1);
  }
  expect(stacksWith("aws_route53_zone")).toHaveLength(13);
});

test.each(
  production,
)("%s keeps what resolvers ask of %s, and its answer is checked from outside", (name, zone, checked) => {
  // GIVEN
  const json = stack(name);
  // THEN
  const group = json.at("aws_cloudwatch_log_group.dns_query_log_group");
  expect(group.name).toBe(`/aws/route53/${zone}`);
  expect(Number(group.retention_in_days)).toBeGreaterThanOrEqual(30);
  const checks = json.all("aws_route53_health_check");
  expect(checks.map(({ fqdn, resource_path }) => `${fqdn}${resource_path}`)).toEqual([checked]);
});

test("what is no production does without both", () => {
  const names = production.map(([name]) => name).sort();
  expect(stacksWith("aws_route53_query_log")).toEqual(names);
  expect(stacksWith("aws_route53_health_check")).toEqual(names);
});

test("one zone is signed, by one key", () => {
  expect(stacksWith("aws_route53_hosted_zone_dnssec")).toEqual(["fckdoomscroll-prod"]);
  expect(stack("fckdoomscroll-prod").ids("aws_route53_key_signing_key")).toEqual(["dns_dnssec_key_1"]);
});

test.each([
  ["saas-prod", "saas.example"],
  ["saas-staging", "staging.saas.example"],
])("in %s the apex and all tenants lead to Vercel, the API to its distribution", (name, zone) => {
  // GIVEN
  const json = stack(name);
  // THEN
  expect(json.at("aws_route53_record.zone_record_frontend")).toMatchObject({
    name: zone,
    type: "A",
    records: ["76.76.21.21"],
  });
  expect(json.at("aws_route53_record.zone_record_tenants")).toMatchObject({
    name: `*.${zone}`,
    type: "CNAME",
    records: ["cname.vercel-dns-0.com"],
  });
  const api = json.all("aws_route53_record").filter((record) => record.name === `api.${zone}`);
  expect(api.map(({ type }) => type).sort()).toEqual(["A", "AAAA"]);
});

test("all that Route 53 tells elsewhere than in us-east-1 goes through that region's provider", () => {
  const json = stack("saas-prod");
  for (const [type, ids] of [
    ["aws_cloudwatch_log_group", ["dns_query_log_group"]],
    ["aws_cloudwatch_metric_alarm", ["edge_observability_alarms_unreachable"]],
    ["aws_kms_key", ["edge_key"]],
  ] as const) {
    for (const id of ids) {
      expect(json.at(`${type}.${id}`).provider).toBe("aws.us-east-1");
    }
  }
});
