import type { DeliveryPart } from "../../../../../delivery/parts";
import type { Statement } from "../../../../security/policy";
import { type EnvironmentScope, stackTag } from "../../scope";
import { actions } from "../actions";
import { canaries } from "./canaries";
import { keys } from "./keys";
import { roles } from "./roles";
import { secrets } from "./secrets";
import { storage } from "./storage";

/** What is built under names or tags of one environment: its roles, keys, secrets, buckets and parameters. */
export function buildOwn(
  scope: EnvironmentScope,
  parts: readonly DeliveryPart[],
): Record<string, Statement[]> {
  return {
    roles: roles(scope),
    "keys-and-secrets": [...keys(scope), ...secrets(scope)],
    storage: storage(scope),
    ...(parts.includes("canaries") && { canaries: canaries(scope) }),
  };
}

/** Uses of a key that change nothing about it. */
const usesOfKeys = actions("kms", "Decrypt", "GenerateDataKey", "DescribeKey");

/** Nothing that has another stack's tag, but what all stacks share: the key of their state to use, and images to look at. */
export function nothingOfOthers({ stack, system }: EnvironmentScope): Statement[] {
  return [
    {
      Sid: "NothingOfOtherStacks",
      Effect: "Deny",
      NotAction: [
        ...actions("ecr", "Describe*", "ListTagsForResource", "GetLifecyclePolicy", "GetRepositoryPolicy"),
        ...actions("iam", "Get*", "List*"),
        ...usesOfKeys,
      ],
      Resource: "*",
      Condition: { StringNotEquals: { [stackTag]: stack }, Null: { [stackTag]: "false" } },
    },
    {
      Sid: "NoKeysOfOtherStacks",
      Effect: "Deny",
      Action: usesOfKeys,
      Resource: "*",
      Condition: {
        StringNotEquals: { [stackTag]: [stack, `${system}-state`] },
        Null: { [stackTag]: "false" },
      },
    },
  ];
}
