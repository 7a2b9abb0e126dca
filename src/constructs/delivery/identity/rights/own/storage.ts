import type { Statement } from "../../../../security/policy";
import type { EnvironmentScope } from "../../scope";
import { actions } from "../actions";
import { terraformBuckets, terraformObjects } from "../terraform-objects";

/** Its buckets, parameters and budgets, which AWS knows by their names. */
export function storage({ account, system, environment, stack }: EnvironmentScope): Statement[] {
  // documents call some as in cosmicspace-media-dev
  const buckets = [`${stack}-*-${account}`, `${system}-*-${environment}-${account}`];
  return [
    {
      Sid: "OwnBuckets",
      Action: actions(
        "s3",
        ...["CreateBucket", "DeleteBucket", "PutBucket*", "DeleteBucketPolicy", "PutEncryptionConfiguration"],
        ...["PutLifecycleConfiguration", "PutMetricsConfiguration", "PutReplicationConfiguration"],
      ),
      Resource: buckets.map((name) => `arn:aws:s3:::${name}`),
    },
    {
      // an object is deleted with all of its versions, which Terraform asks the bucket for
      Sid: "ObjectsOfTerraformToo",
      Action: actions(
        "s3",
        ...["PutObject", "PutObjectTagging", "DeleteObject", "DeleteObjectVersion", "ListBucketVersions"],
      ),
      Resource: [
        ...terraformBuckets(system, environment, account),
        ...terraformObjects(system, environment, account),
      ],
    },
    {
      // what is only written down goes with its bucket
      Sid: "EmptyLogs",
      Action: actions("s3", "DeleteObject", "DeleteObjectVersion", "ListBucketVersions"),
      Resource: [`arn:aws:s3:::${stack}-*logs-${account}`, `arn:aws:s3:::${stack}-*logs-${account}/*`],
    },
    {
      Sid: "OwnParameters",
      Action: actions(
        "ssm",
        "PutParameter",
        "DeleteParameter",
        "AddTagsToResource",
        "RemoveTagsFromResource",
      ),
      Resource: `arn:aws:ssm:*:${account}:parameter/${system}/${environment}/*`,
    },
    {
      Sid: "OwnBudget",
      Action: actions("budgets", "ModifyBudget", "TagResource", "UntagResource"),
      Resource: `arn:aws:budgets::${account}:budget/${stack}-*`,
    },
  ];
}
