/** What a task may do with objects: on its own, or through presigned URLs only. */
export const bucketRights = ["read", "write", "presign"] as const;

export type BucketRight = (typeof bucketRights)[number];

/** The name of the policy that holds a right on the objects below a prefix: `read-media`, `write-exports-weekly`. */
export function bucketRightName(right: BucketRight, bucket: string, prefix: string): string {
  return [right, bucket, ...prefix.replaceAll(/[{}]/g, "").split("/")].filter(Boolean).join("-");
}
