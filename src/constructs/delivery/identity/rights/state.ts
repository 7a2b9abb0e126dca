import type { Statement } from "../../../security/policy";
import type { EnvironmentScope, SystemScope } from "../scope";

/** Reads the states of all stacks, and locks none: whoever only reads plans with `-lock=false`. */
export function readStates(scope: SystemScope): Statement[] {
  const { stateBucket } = scope;
  return [
    list(scope),
    {
      Sid: "ReadStates",
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::${stateBucket}/*/terraform.tfstate`,
    },
    { Sid: "DecryptStates", Action: ["kms:Decrypt"], ...stateKey(scope) },
  ];
}

/** Reads and writes the state of one environment, with its lock. */
export function writeState(scope: EnvironmentScope): Statement[] {
  const { stateBucket, stack } = scope;
  const state = `arn:aws:s3:::${stateBucket}/${stack}/terraform.tfstate`;
  return [
    list(scope),
    { Sid: "State", Action: ["s3:GetObject", "s3:PutObject"], Resource: [state, `${state}.tflock`] },
    { Sid: "Unlock", Action: "s3:DeleteObject", Resource: `${state}.tflock` },
    { Sid: "EncryptState", Action: ["kms:Decrypt", "kms:GenerateDataKey"], ...stateKey(scope) },
  ];
}

function list({ stateBucket }: SystemScope): Statement {
  return { Sid: "ListStates", Action: "s3:ListBucket", Resource: `arn:aws:s3:::${stateBucket}` };
}

/** The key by its alias: it stands in another stack, which knows its ARN. */
export function stateKey({
  account,
  region,
  stateKeyAlias,
}: SystemScope): Pick<Statement, "Resource" | "Condition"> {
  return {
    Resource: `arn:aws:kms:${region}:${account}:key/*`,
    Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": `alias/${stateKeyAlias}` } },
  };
}
