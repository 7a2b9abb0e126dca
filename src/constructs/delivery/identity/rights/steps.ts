import type { Statement } from "../../../security/policy";
import { type EnvironmentScope, type SystemScope, stackTag } from "../scope";
import { actions } from "./actions";
import { stateKey } from "./state";

// What the steps of workflows (.github/actions) do beside Terraform.

/** Reads what was applied last to any environment, and seals a plan for its way to whoever applies it. */
export function readRecords(scope: SystemScope): Statement[] {
  const { Resource, Condition } = stateKey(scope);
  return [
    {
      Sid: "ReadRecords",
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::${scope.stateBucket}/*/applied.tar.gz`,
    },
    {
      Sid: "SealPlans",
      Action: "kms:GenerateDataKey",
      Resource,
      // what seal-plan says beside it, and S3 does not: with this right nobody writes an object
      Condition: {
        ...Condition,
        "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": ["stack"] },
        Null: { "kms:EncryptionContextKeys": "false" },
      },
    },
  ];
}

/** Reads what was applied last to one environment. */
export function readRecord(scope: EnvironmentScope): Statement {
  return { Sid: "ReadRecord", Action: "s3:GetObject", Resource: record(scope) };
}

/** Writes down what is applied to one environment now; deployments and drift detection go by it. */
export function writeRecord(scope: EnvironmentScope): Statement {
  return { Sid: "WriteRecord", Action: "s3:PutObject", Resource: record(scope) };
}

/** Finds the image before, and tells how a deployment ended. */
export function takeSteps({ account, system, environment, stack }: EnvironmentScope): Statement[] {
  const parameters = `arn:aws:ssm:*:${account}:parameter/${system}/${environment}`;
  return [
    { Sid: "FormerImages", Action: "ssm:GetParameterHistory", Resource: `${parameters}/*/image` },
    {
      // a second region and what stands beside CloudFront have topics of their own
      Sid: "Tell",
      Action: "sns:Publish",
      Resource: ["warning", "*-warning"].map((name) => `arn:aws:sns:*:${account}:${stack}-${name}`),
    },
    {
      // the topic's key, by the hand of SNS alone
      Sid: "SealWhatIsTold",
      Action: actions("kms", "GenerateDataKey", "Decrypt"),
      Resource: `arn:aws:kms:*:${account}:key/*`,
      Condition: {
        StringEquals: { [stackTag]: stack },
        StringLike: { "kms:ViaService": "sns.*.amazonaws.com" },
      },
    },
  ];
}

function record({ stateBucket, stack }: EnvironmentScope): string {
  return `arn:aws:s3:::${stateBucket}/${stack}/applied.tar.gz`;
}
