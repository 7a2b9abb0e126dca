import type { Statement } from "../../../../security/policy";
import { type EnvironmentScope, newStackTag, stackTag } from "../../scope";
import { actions } from "../actions";

/** Its keys, and to begin with one that has no tag yet. */
export function keys({ account, stack }: EnvironmentScope): Statement[] {
  const all = `arn:aws:kms:*:${account}:key/*`;
  return [
    {
      Sid: "MakeKeys",
      Action: "kms:CreateKey",
      Resource: "*",
      Condition: { StringEquals: { [newStackTag]: stack } },
    },
    {
      Sid: "OwnKeys",
      Action: actions(
        "kms",
        ...["PutKeyPolicy", "EnableKey*", "DisableKey*", "UpdateKeyDescription", "ScheduleKeyDeletion"],
        ...["CancelKeyDeletion", "TagResource", "UntagResource", "CreateAlias", "UpdateAlias", "DeleteAlias"],
        ...[
          "CreateGrant",
          "RetireGrant",
          "Encrypt",
          "Decrypt",
          "GenerateDataKey*",
          "ReEncrypt*",
          "GetPublicKey",
        ],
      ),
      Resource: all,
      Condition: { StringEquals: { [stackTag]: stack } },
    },
    {
      // a key that is another's, as that of the states, does not become this one's by a tag
      Sid: "TagNewKeys",
      Action: "kms:TagResource",
      Resource: all,
      Condition: { StringEquals: { [newStackTag]: stack }, Null: { [stackTag]: "true" } },
    },
    {
      Sid: "OwnAliases",
      Action: actions("kms", "CreateAlias", "UpdateAlias", "DeleteAlias"),
      Resource: `arn:aws:kms:*:${account}:alias/${stack}-*`,
    },
  ];
}
