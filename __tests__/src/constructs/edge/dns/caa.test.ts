import { type CertificateAuthorities, limitAuthorities } from "../../../../../src/constructs/edge/dns/caa";
import { HostedZone } from "../../../../../src/constructs/edge/dns/hosted-zone";
import { synthesized, testStack } from "../../../../support/synthesized";

function caa(authorities: CertificateAuthorities) {
  const stack = testStack();
  const zone = new HostedZone(stack, "zone", { zone: "test.example", source: "created" });
  limitAuthorities(zone, "test.example", authorities);
  return synthesized(stack).at("aws_route53_record.zone_caa");
}

test("the zone names who may issue, who may issue wildcards, and where to report", () => {
  // WHEN
  const record = caa({
    issue: ["amazon.com", "letsencrypt.org"],
    issueWild: ["letsencrypt.org; validationmethods=dns-01"],
    iodef: "mailto:security@test.example",
  });
  // THEN
  expect(record).toMatchObject({
    name: "test.example",
    type: "CAA",
    records: [
      '0 issue "amazon.com"',
      '0 issue "letsencrypt.org"',
      '0 issuewild "letsencrypt.org; validationmethods=dns-01"',
      '0 iodef "mailto:security@test.example"',
    ],
  });
});

test("an empty list is nobody, a missing one whoever issues the rest", () => {
  expect(caa({ issue: ["amazon.com"], issueWild: [] }).records).toEqual([
    '0 issue "amazon.com"',
    '0 issuewild ";"',
  ]);
  expect(caa({ issue: [] }).records).toEqual(['0 issue ";"']);
});
