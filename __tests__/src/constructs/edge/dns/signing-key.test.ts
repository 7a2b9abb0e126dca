import { SigningKey } from "../../../../../src/constructs/edge/dns/signing-key";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function signingKey() {
  const stack = testStack();
  const made = new SigningKey(stack, "key-1", {
    zoneId: "Z123",
    name: "test_dev_1",
    alias: "test-dev-dnssec-1",
    account,
  });
  return { made, json: synthesized(stack) };
}

function statement(sid: string) {
  const { policy } = signingKey().json.at("aws_kms_key.key_1_key");
  return statements(policy).find(({ Sid }) => Sid === sid);
}

test("the key is of the one kind that Route 53 signs with, and can be restored for 30 days", () => {
  // WHEN
  const { json } = signingKey();
  // THEN
  const key = json.at("aws_kms_key.key_1_key");
  expect(key).toMatchObject({
    customer_master_key_spec: "ECC_NIST_P256",
    key_usage: "SIGN_VERIFY",
    deletion_window_in_days: 30,
  });
  // KMS rotates no key of a pair
  expect(key).not.toHaveProperty("enable_key_rotation");
  expect(json.at("aws_kms_alias.key_1_alias").name).toBe("alias/test-dev-dnssec-1");
  expect(json.at("aws_route53_key_signing_key.key_1")).toMatchObject({
    hosted_zone_id: "Z123",
    name: "test_dev_1",
    key_management_service_arn: "${aws_kms_key.key_1_key.arn}",
  });
});

test("Route 53 may sign with it for this zone of this account", () => {
  expect(statement("Route53SignsTheZone")).toMatchObject({
    Principal: { Service: "dnssec-route53.amazonaws.com" },
    Action: ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"],
    Condition: {
      StringEquals: { "aws:SourceAccount": account },
      ArnEquals: { "aws:SourceArn": "arn:aws:route53:::hostedzone/Z123" },
    },
  });
});

test("Route 53 may make grants for itself alone", () => {
  expect(statement("GrantsToRoute53")).toMatchObject({
    Principal: { Service: "dnssec-route53.amazonaws.com" },
    Action: "kms:CreateGrant",
    Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
  });
});

test("the account keeps control of the key", () => {
  expect(statement("AccountByIam")).toMatchObject({
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: "kms:*",
  });
});
