import { items } from "../../../../support/cost";

test("a key costs $1", () => {
  expect(items({ "aws_kms_key.k": {} })).toEqual({ keys: 1 });
});

test("a secret costs once more for each copy in another region", () => {
  expect(items({ "aws_secretsmanager_secret.s": {} })).toEqual({ secrets: 0.4 });
  expect(items({ "aws_secretsmanager_secret.s": { replica: [{ region: "eu-west-1" }] } })).toEqual({
    secrets: 0.8,
  });
});
