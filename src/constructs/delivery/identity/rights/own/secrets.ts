import type { Statement } from "../../../../security/policy";
import { type EnvironmentScope, newStackTag, stackTag } from "../../scope";
import { actions } from "../actions";

/** The tag by which RDS tells whose password it keeps. */
const ofCluster = "aws:ResourceTag/aws:rds:primaryDBClusterArn";

/** Passwords are read back before databases get them: only here, and only this environment's. */
export function secrets({ account, stack }: EnvironmentScope): Statement[] {
  const all = `arn:aws:secretsmanager:*:${account}:secret:*`;
  return [
    {
      Sid: "MakeSecrets",
      Action: actions("secretsmanager", "CreateSecret", "TagResource"),
      Resource: all,
      // the password of another environment's cluster does not become this one's by a tag
      Condition: { StringEquals: { [newStackTag]: stack }, Null: { [ofCluster]: "true" } },
    },
    {
      Sid: "OwnSecrets",
      Action: actions(
        "secretsmanager",
        ...["GetSecretValue", "PutSecretValue", "UpdateSecret", "UpdateSecretVersionStage", "DeleteSecret"],
        ...["RestoreSecret", "TagResource", "UntagResource", "RotateSecret", "CancelRotateSecret"],
        ...["ReplicateSecretToRegions", "RemoveRegionsFromReplication"],
      ),
      Resource: all,
      Condition: { StringEquals: { [stackTag]: stack } },
    },
    {
      // RDS makes the secret of a cluster in the name of whoever makes the cluster, with a tag of its own and none of ours
      Sid: "SecretsOfRds",
      Action: actions("secretsmanager", "CreateSecret", "TagResource", "RotateSecret", "CancelRotateSecret"),
      Resource: `arn:aws:secretsmanager:*:${account}:secret:rds!cluster-*`,
      // while it is made it has no tag yet
      Condition: { ArnLikeIfExists: { [ofCluster]: `arn:aws:rds:*:${account}:cluster:${stack}-*` } },
    },
  ];
}
