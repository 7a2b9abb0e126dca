import { canaryFunctionPrefix } from "../../../../observability/canary/canary";
import type { Statement } from "../../../../security/policy";
import type { EnvironmentScope } from "../../scope";
import { actions } from "../actions";

/** The code of its canaries: Synthetics makes their functions with the rights of whoever makes a canary, and without our tags. */
export function canaries({ account, stack }: EnvironmentScope): Statement[] {
  const own = `${canaryFunctionPrefix(`${stack}-`)}*`;
  return [
    {
      Sid: "BuildCanaryFunctions",
      Action: actions(
        "lambda",
        ...["CreateFunction", "UpdateFunction*", "GetFunction*", "DeleteFunction", "AddPermission"],
        ...["PublishVersion", "PublishLayerVersion", "GetLayerVersion", "DeleteLayerVersion"],
        ...["TagResource", "UntagResource"],
      ),
      Resource: ["function", "layer"].map((kind) => `arn:aws:lambda:*:${account}:${kind}:${own}`),
    },
  ];
}
