import { S3BucketReplicationConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import { Construct } from "constructs";
import type { Statement } from "../../security/policy";
import { Role } from "../../security/role";
import type { Bucket } from "./bucket";
import { keyRight } from "./bucket-rights";

export interface ReplicationProps {
  readonly from: Bucket;
  readonly to: Bucket;
  /** The name of the role in which S3 copies. */
  readonly role: string;
  /** Whether S3 commits itself to 15 minutes, tells each object that takes longer, and bills for it. */
  readonly timeControl: boolean;
}

const enabled = { status: "Enabled" };

/** The only time that S3 has for its replication time control. */
const withinMinutes = 15;

/**
 * Everything that is written to a bucket from now on is copied to another one: objects, new versions, tags and
 * deletions, but no deletion of a version and nothing that a lifecycle rule does. Two of them, there and back, keep two
 * buckets alike, whichever is written to; metrics tell how far behind they are. What was there before is copied by a
 * job of S3 Batch Operations.
 *
 * Monthly cost from us-east-1 to eu-west-1: $0.02 per GB and $0.005 per 1,000 objects copied, $0.015 per GB more with
 * time control; metrics as CloudWatch's own ($0.30 each); the copies themselves as S3 storage.
 * @example new Replication(media, "replication", { from: media, to: mediaElsewhere, role: "media-replication", timeControl: true });
 */
export class Replication extends Construct {
  constructor(scope: Construct, id: string, { from, to, role: name, timeControl }: ReplicationProps) {
    super(scope, id);
    // S3 does not say for whom it replicates; only those who may pass the role can have it used
    const role = new Role(this, "role", {
      name,
      description: `S3 copies from ${from.node.id} to the other region`,
      service: "s3.amazonaws.com",
    });
    role.grant("replicate", ...read(from), ...write(to));
    new S3BucketReplicationConfigurationA(this, "Resource", {
      bucket: from.name,
      role: role.arn,
      rule: [
        {
          id: "everything",
          priority: 1,
          ...enabled,
          filter: { prefix: "" },
          deleteMarkerReplication: enabled,
          sourceSelectionCriteria: {
            // what changes on a copy goes back to where it came from
            replicaModifications: enabled,
            ...(from.keyArn !== undefined && { sseKmsEncryptedObjects: enabled }),
          },
          destination: destination(to, timeControl),
        },
      ],
      dependsOn: [from.versioning, to.versioning, ...role.policies],
    });
  }
}

function destination({ arn, keyArn }: Bucket, timeControl: boolean) {
  const time = { minutes: withinMinutes };
  return {
    bucket: arn,
    ...(keyArn !== undefined && { encryptionConfiguration: { replicaKmsKeyId: keyArn } }),
    metrics: { ...enabled, ...(timeControl && { eventThreshold: time }) },
    ...(timeControl && { replicationTime: { ...enabled, time } }),
  };
}

// Source of both: Amazon S3 User Guide, "Setting up permissions for live replication", "Replicating encrypted objects".

function read(bucket: Bucket): Statement[] {
  return [
    { Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"], Resource: bucket.arn },
    {
      Action: ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"],
      Resource: `${bucket.arn}/*`,
    },
    ...keyRight(bucket, "kms:Decrypt"),
  ];
}

function write(bucket: Bucket): Statement[] {
  return [
    { Action: ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"], Resource: `${bucket.arn}/*` },
    // a bucket key is a data key of the bucket's
    ...keyRight(bucket, "kms:Encrypt", "kms:GenerateDataKey"),
  ];
}
