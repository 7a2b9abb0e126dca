import { Role } from "../../../../../src/constructs/security/role";
import { statements } from "../../../../support/policy";
import { keyArn } from "../../../../support/surroundings";
import { synthesized } from "../../../../support/synthesized";
import { testSecrets } from "../../../../support/test-secrets";

test("a role reads the secrets it was given and no other", () => {
  // GIVEN
  const { stack, secrets } = testSecrets();
  const role = new Role(stack, "role", {
    name: "test",
    description: "test",
    service: "ecs-tasks.amazonaws.com",
  });
  // WHEN
  secrets.grantRead(role, ["sendgrid"]);
  // THEN
  const policy = synthesized(stack).at("aws_iam_role_policy.role_read_secrets");
  expect(policy.name).toBe("read-secrets");
  expect(statements(policy.policy)).toEqual([
    {
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: ["${aws_secretsmanager_secret.secrets_sendgrid.arn}"],
    },
    { Effect: "Allow", Action: "kms:Decrypt", Resource: keyArn },
  ]);
});

test("a secret whose keys fill two variables stands once in the policy", () => {
  // GIVEN
  const { stack, secrets } = testSecrets();
  const role = new Role(stack, "role", {
    name: "test",
    description: "test",
    service: "ecs-tasks.amazonaws.com",
  });
  // WHEN
  secrets.grantRead(role, ["sendgrid", "sendgrid"]);
  // THEN
  expect(
    statements(synthesized(stack).at("aws_iam_role_policy.role_read_secrets").policy)[0]?.Resource,
  ).toEqual(["${aws_secretsmanager_secret.secrets_sendgrid.arn}"]);
});

test("a role that reads nothing gets no policy", () => {
  // GIVEN
  const { stack, secrets } = testSecrets();
  const role = new Role(stack, "role", {
    name: "test",
    description: "test",
    service: "ecs-tasks.amazonaws.com",
  });
  // WHEN
  secrets.grantRead(role, []);
  // THEN
  expect(synthesized(stack).ids("aws_iam_role_policy")).toEqual([]);
});
