import { trailArn, trailKeyStatements } from "../../../../../src/constructs/security/audit/trail-rights";

test("CloudTrail encrypts with the key for one trail alone", () => {
  // GIVEN
  const arn = trailArn({ name: "test-account-trail", account: "123456789012", region: "me-south-1" });
  // WHEN
  const statements = trailKeyStatements(arn);
  // THEN
  expect(arn).toBe("arn:aws:cloudtrail:me-south-1:123456789012:trail/test-account-trail");
  expect(statements).toHaveLength(2);
  for (const { Principal, Condition } of statements) {
    expect(Principal).toEqual({ Service: "cloudtrail.amazonaws.com" });
    expect(Condition).toMatchObject({ StringEquals: { "aws:SourceArn": arn } });
  }
  expect(statements[0]).toMatchObject({
    Action: "kms:GenerateDataKey",
    Condition: { StringEquals: { "kms:EncryptionContext:aws:cloudtrail:arn": arn } },
  });
});
