import { canaryFunctionPrefix } from "../../../../observability/canary/canary";
import type { Statement } from "../../../../security/policy";
import type { EnvironmentScope } from "../../scope";
import { actions } from "../actions";

/**
 * What its canaries are made of: Synthetics makes their functions with the rights of whoever makes a canary, and without our
 * tags. Source: AWS's managed policy CloudWatchSyntheticsFullAccess, version 14.
 */
export function canaries({ account, stack }: EnvironmentScope): Statement[] {
  const own = `${canaryFunctionPrefix(`${stack}-`)}*`;
  const bucket = `arn:aws:s3:::${stack}-canaries-${account}`;
  return [
    {
      Sid: "BuildCanaryFunctions",
      Action: actions(
        "lambda",
        ...["CreateFunction", "UpdateFunction*", "GetFunction*", "DeleteFunction", "AddPermission"],
        ...["PublishVersion", "PublishLayerVersion", "GetLayerVersion", "DeleteLayerVersion"],
        ...["ListTags", "TagResource", "UntagResource"],
      ),
      Resource: ["function", "layer"].map((kind) => `arn:aws:lambda:*:${account}:${kind}:${own}`),
    },
    {
      // the runtime beside our code, which AWS keeps in an account of its own in each region
      Sid: "RuntimesOfCanaries",
      Action: "lambda:GetLayerVersion",
      Resource: ["Synthetics:*", "AWS-CW-Synthetics*"].map((layer) => `arn:aws:lambda:*:*:layer:${layer}`),
    },
    {
      // a canary names the version of its package
      Sid: "PackagesOfCanaries",
      Action: "s3:GetObjectVersion",
      Resource: `${bucket}/packages/*`,
    },
    {
      // what came of runs goes with the bucket
      Sid: "EmptyResults",
      Action: actions("s3", "DeleteObject", "DeleteObjectVersion"),
      Resource: `${bucket}/results/*`,
    },
  ];
}
