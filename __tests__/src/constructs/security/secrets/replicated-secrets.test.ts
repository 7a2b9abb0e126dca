import { Role } from "../../../../../src/constructs/security/role";
import { ReplicatedSecrets } from "../../../../../src/constructs/security/secrets/replicated-secrets";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized } from "../../../../support/synthesized";
import { testSecrets } from "../../../../support/test-secrets";

const to = { region: "eu-west-1", keyArn: "arn:aws:kms:eu-west-1:123456789012:key/there" };

function replicated(parts: readonly string[] = ["database", "sendgrid", "app-password", "sendgrid"]) {
  const { stack, secrets, address } = testSecrets();
  secrets.compose(address);
  const there = stack.otherRegion("second-region", "eu-west-1");
  const copies = new ReplicatedSecrets(there, "secrets", { secrets, parts, region: "us-east-1", to });
  return { stack, copies, there };
}

test("what is read in the other region is copied there under a key of that region, whoever writes it", () => {
  // WHEN
  const json = synthesized(replicated().stack);
  // THEN
  const copied = json
    .ids("aws_secretsmanager_secret")
    .filter((id) => "replica" in json.at(`aws_secretsmanager_secret.${id}`));
  expect(copied).toEqual(["secrets_app_password", "secrets_database", "secrets_sendgrid"]);
  for (const id of copied) {
    expect(json.at(`aws_secretsmanager_secret.${id}`).replica).toEqual([
      { region: "eu-west-1", kms_key_id: to.keyArn },
    ]);
  }
});

test("a copy is found by the ARN of the first with the other region in it", () => {
  // GIVEN
  const { stack, copies } = replicated();
  // WHEN
  stack.output("whole", "for the test", copies.reference("sendgrid"));
  stack.output("part", "for the test", copies.reference("database", "username"));
  // THEN
  const json = synthesized(stack);
  expect(json.json.locals).toMatchObject({
    second_region_secrets_sendgrid:
      '${replace(aws_secretsmanager_secret.secrets_sendgrid.arn, ":us-east-1:", ":eu-west-1:")}',
  });
  expect(json.output("whole").value).toBe("${local.second_region_secrets_sendgrid}");
  expect(json.output("part").value).toBe("${local.second_region_secrets_database}:username::");
});

test("a role reads copies with the key of their region, and waits for the values of the first", () => {
  // GIVEN
  const { stack, copies, there } = replicated();
  const service = "ecs-tasks.amazonaws.com";
  const role = new Role(there, "role", { name: "test", description: "Test", service, account });
  // WHEN
  copies.grantRead(role, ["sendgrid", "database", "sendgrid"]);
  // THEN
  const { policy } = synthesized(stack).at("aws_iam_role_policy.second_region_role_read_secrets");
  expect(statements(policy)).toMatchObject([
    {
      Action: "secretsmanager:GetSecretValue",
      Resource: ["${local.second_region_secrets_database}", "${local.second_region_secrets_sendgrid}"],
    },
    { Action: "kms:Decrypt", Resource: to.keyArn },
  ]);
  expect(copies.values(["database", "sendgrid"])).toHaveLength(1);
});

test("a secret that is not copied is an error that names those that are", () => {
  expect(() => replicated(["sendgrid"]).copies.reference("database")).toThrow(
    '"database" is not copied to eu-west-1; there are: sendgrid',
  );
});

test("what RDS makes is copied by nobody", () => {
  expect(() => {
    const { secrets } = testSecrets();
    secrets.replicate("managed", to);
  }).toThrow('"managed" is no secret that is kept here; RDS copies none of those that it makes');
});
