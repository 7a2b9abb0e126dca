import { TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { Ephemeral } from "./ephemeral";

/** The variable by which a plan says that it shall do without the values of secrets; it stands for itself in each stack. */
const variable = "read_secrets";

/** What stands in the error of an apply that would write the stand-in: no text is a number. */
const refusal = `this plan was made with ${variable} = false, without the secrets that it would write; plan again without it`;

/**
 * A secret's value as a run reads it. Whoever may not read secrets plans with `read_secrets = false`: the plan is the same,
 * since the version of a write-only argument says whether it is written, and cannot be applied.
 * @param secretId what the value is found by; nothing is read before it is known
 */
export function readSecret(scope: Construct, id: string, secretId: string): string {
  const stack = TerraformStack.of(scope);
  const read = readSecrets(stack);
  const current = new Ephemeral(scope, id, "aws_secretsmanager_secret_version", {
    count: `\${${read} ? 1 : 0}`,
    secret_id: secretId,
  });
  return `\${${read} ? ${current.expression("secret_string")} : ${standIn(stack, read).expression("result")}}`;
}

function readSecrets(stack: TerraformStack): string {
  if (!stack.node.tryFindChild(variable)) {
    new TerraformVariable(stack, variable, {
      type: "bool",
      default: true,
      nullable: false,
      description:
        "Whether secrets are read; false plans the same without the right to, and cannot be applied",
    });
  }
  return `var.${variable}`;
}

/** Some text where a secret is not read: write-only arguments may not be empty. */
function standIn(stack: TerraformStack, read: string): Ephemeral {
  const id = "unread-secrets";
  return (
    (stack.node.tryFindChild(id) as Ephemeral | undefined) ??
    new Ephemeral(stack, id, "random_password", {
      count: `\${${read} ? 0 : 1}`,
      // not a precondition: `terraform show -json` of 1.11 crashes on those of ephemeral resources
      length: `\${terraform.applying ? tonumber("${refusal}") : 16}`,
      special: false,
    })
  );
}
