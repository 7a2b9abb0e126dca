import { WriterPointer } from "../../../../../src/constructs/data/database/writer-pointer";
import { Role } from "../../../../../src/constructs/security/role";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function pointer() {
  const stack = testStack();
  const made = new WriterPointer(stack, "database-writer", {
    parameter: "/test/dev/database-writer",
    host: "proxy.internal",
  });
  const service = "ecs-tasks.amazonaws.com";
  made.grantRead(new Role(stack, "execution-role", { name: "test", description: "Test", service, account }));
  stack.output("reference", "for the test", made.reference);
  return synthesized(stack);
}

const json = pointer();

test("plans show where the writer is at first, people move it, and no apply sets it back", () => {
  expect(json.at("aws_ssm_parameter.database_writer")).toMatchObject({
    name: "/test/dev/database-writer",
    type: "String",
    insecure_value: "proxy.internal",
    lifecycle: { ignore_changes: ["insecure_value"] },
  });
  // AND Terraform, which may be out of reach when it is moved, does not read it
  expect(json.json.data?.aws_ssm_parameter).toBeUndefined();
});

test("the role that starts tasks reads it, and no other parameter", () => {
  const arn = "${aws_ssm_parameter.database_writer.arn}";
  expect(json.output("reference").value).toBe(arn);
  expect(statements(json.at("aws_iam_role_policy.execution_role_read_database_writer").policy)).toEqual([
    { Effect: "Allow", Action: "ssm:GetParameters", Resource: arn },
  ]);
});
