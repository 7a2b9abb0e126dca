import { GetBucketReplicationCommand, S3Client } from "@aws-sdk/client-s3";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { expectBucket } from "./buckets";

/** Buckets that the second region has, too, are like the environment's own, and each copies what it gets to the other one. */
export async function expectReplication(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { buckets, secondRegion } = environmentOf(stack);
  if (!secondRegion) {
    return;
  }
  const [here, there] = [stack.region, secondRegion.region].map(
    (region) => new S3Client(clientOptions(cloud, { ...stack, region })),
  ) as [S3Client, S3Client];
  for (const [part, { name, timeControl, roles }] of Object.entries(secondRegion.buckets)) {
    const bucket = buckets[part];
    if (!bucket) {
      throw new Error(`${part} has no twin in the first region`);
    }
    await expectBucket(there, { ...bucket, name }, `${secondRegion.requestLogBucket}/${part}/`);
    const encrypted = bucket.encryption === "customer-key";
    const wanted = { deletions: "Enabled", changes: "Enabled", encrypted, ...promised(timeControl) };
    expectSame(`replication of ${bucket.name}`, await replicated(here, bucket.name, secondRegion.region), {
      ...wanted,
      role: roles.there,
      to: name,
    });
    expectSame(`replication of ${name}`, await replicated(there, name, stack.region), {
      ...wanted,
      role: roles.back,
      to: bucket.name,
    });
  }
}

function promised(timeControl: boolean) {
  return { metrics: "Enabled", minutes: timeControl ? 15 : undefined };
}

/** @param region of the bucket that gets the copies, whose key encrypts them */
async function replicated(s3: S3Client, Bucket: string, region: string) {
  const { ReplicationConfiguration } = await s3.send(new GetBucketReplicationCommand({ Bucket }));
  const rule = only(ReplicationConfiguration?.Rules, `rule of replication of ${Bucket}`);
  const { Destination, SourceSelectionCriteria: selected } = rule;
  return {
    role: ReplicationConfiguration?.Role?.split("/").at(-1),
    to: Destination?.Bucket?.split(":").at(-1),
    deletions: rule.DeleteMarkerReplication?.Status,
    changes: selected?.ReplicaModifications?.Status,
    encrypted:
      selected?.SseKmsEncryptedObjects?.Status === "Enabled" &&
      Destination?.EncryptionConfiguration?.ReplicaKmsKeyID?.split(":")[3] === region,
    metrics: Destination?.Metrics?.Status,
    minutes: Destination?.ReplicationTime?.Time?.Minutes,
  };
}
