import { policyDocument } from "../../../../src/constructs/security/policy";

test("a statement allows unless it says otherwise", () => {
  // WHEN
  const document = JSON.parse(
    policyDocument(
      { Action: "kms:Decrypt", Resource: "arn:aws:kms:us-east-1:123456789012:key/1" },
      { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
    ),
  );
  // THEN
  expect(document).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: "kms:Decrypt", Resource: "arn:aws:kms:us-east-1:123456789012:key/1" },
      { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
    ],
  });
});
