import { Dnssec } from "../../../../../src/constructs/edge/dns/dnssec";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function dnssec(...versions: number[]) {
  const stack = testStack();
  const made = new Dnssec(stack, "dnssec", {
    zoneId: "Z123",
    keys: versions.map((version) => ({
      version,
      name: `test_dev_${version}`,
      alias: `test-dev-dnssec-${version}`,
    })),
    account,
  });
  return { made, json: synthesized(stack) };
}

test("signing begins once there is a key and ends before the key goes", () => {
  // WHEN
  const { json } = dnssec(1);
  // THEN
  expect(json.at("aws_route53_hosted_zone_dnssec.dnssec")).toMatchObject({
    hosted_zone_id: "Z123",
    depends_on: ["aws_route53_key_signing_key.dnssec_key_1"],
  });
});

test("a key that takes over stands beside the first, under an address of its own", () => {
  // WHEN
  const { json, made } = dnssec(2, 1);
  // THEN
  expect(json.ids("aws_route53_key_signing_key")).toEqual(["dnssec_key_1", "dnssec_key_2"]);
  expect(json.at("aws_route53_hosted_zone_dnssec.dnssec").depends_on).toEqual([
    "aws_route53_key_signing_key.dnssec_key_2",
    "aws_route53_key_signing_key.dnssec_key_1",
  ]);
  expect(made.dsRecords).toHaveLength(2);
});

test("what Route 53 tells of its signing may be watched as one", () => {
  // WHEN
  const { troubles } = dnssec(1).made.metrics;
  // THEN
  const told = { namespace: "AWS/Route53", dimensions: { HostedZoneId: "Z123" }, statistic: "Maximum" };
  expect(troubles).toMatchObject({
    expression: "failures + keys",
    metrics: {
      failures: { ...told, name: "DNSSECInternalFailure" },
      keys: { ...told, name: "DNSSECKeySigningKeysNeedingAction" },
    },
  });
});
