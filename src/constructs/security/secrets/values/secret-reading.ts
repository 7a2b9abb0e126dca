import { TerraformLocal, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { Ephemeral } from "./ephemeral";

/** The variable by which a plan says that it shall do without the values of secrets; it stands for itself in each stack. */
const variable = "read_secrets";

/** Stands in for what is not read, and in the error of an apply that would write it. */
const standIn = "unread_secret";

/**
 * A secret's value as a run reads it. Whoever may not read secrets plans with `read_secrets = false`: the plan is the same,
 * since the version of a write-only argument says whether it is written. An apply of such a plan fails where it would
 * write a value that was not read.
 * @param secretId what the value is found by; nothing is read before it is known
 */
export function readSecret(scope: Construct, id: string, secretId: string): string {
  addSettings(TerraformStack.of(scope));
  const current = new Ephemeral(scope, id, "aws_secretsmanager_secret_version", {
    count: `\${var.${variable} ? 1 : 0}`,
    secret_id: secretId,
  });
  // no quotes in it: it may stand in JSON. A precondition would refuse in plainer words, but `terraform show -json` of 1.11
  // crashes on those of ephemeral resources.
  const unread = `terraform.applying ? tonumber(local.${standIn}) : local.${standIn}`;
  return `\${var.${variable} ? ${current.expression("secret_string")} : ${unread}}`;
}

/** What all that is read in a stack shares. */
function addSettings(stack: TerraformStack): void {
  if (stack.node.tryFindChild(variable)) {
    return;
  }
  new TerraformVariable(stack, variable, {
    type: "bool",
    default: true,
    nullable: false,
    description:
      "Whether secrets are read; false plans the same without the right to, and writes none that are composed",
  });
  new TerraformLocal(
    stack,
    standIn,
    `this plan was made with ${variable} = false, without the secret that it would write; plan again without it`,
  );
}
