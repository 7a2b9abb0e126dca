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
    alarms: "test-dev-dnssec",
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

test.each([
  ["internal_failure", "DNSSECInternalFailure"],
  ["keys_need_action", "DNSSECKeySigningKeysNeedingAction"],
])("an alarm tells of %s", (id, metric) => {
  // WHEN
  const alarm = dnssec(1).json.at(`aws_cloudwatch_metric_alarm.dnssec_${id}`);
  // THEN
  expect(alarm).toMatchObject({
    alarm_name: `test-dev-dnssec-${id.replaceAll("_", "-")}`,
    namespace: "AWS/Route53",
    metric_name: metric,
    dimensions: { HostedZoneId: "Z123" },
    comparison_operator: "GreaterThanThreshold",
    threshold: 0,
    // Route 53 tells it every four hours
    period: 14_400,
    treat_missing_data: "ignore",
  });
});
