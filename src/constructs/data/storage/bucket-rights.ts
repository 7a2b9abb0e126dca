import type { BucketRight } from "../../../bucket-right";
import type { Statement } from "../../security/policy";

/** A bucket and the customer key that encrypts it, where it has one. */
export interface Target {
  readonly arn: string;
  readonly keyArn?: string;
}

/**
 * The statements of a right on the objects below a prefix.
 * @param prefix as in `weekly/`; a part in braces, as in `{tenant_id}/`, is any; all objects where it is empty
 */
export function bucketRight(right: BucketRight, target: Target, prefix: string): Statement[] {
  return { read, write, presign }[right](target, prefix.replaceAll(/\{\w+\}/g, "*"));
}

function read(target: Target, pattern: string): Statement[] {
  const list: Statement = { Action: "s3:ListBucket", Resource: target.arn };
  return [
    { Action: "s3:GetObject", Resource: objects(target, pattern) },
    pattern === "" ? list : { ...list, Condition: { StringLike: { "s3:prefix": `${pattern}*` } } },
    ...keyRight(target, "kms:Decrypt"),
  ];
}

function write(target: Target, pattern: string): Statement[] {
  return [
    {
      Action: ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
      Resource: objects(target, pattern),
    },
    // the parts of a large upload are decrypted when it is completed
    ...keyRight(target, "kms:Decrypt", "kms:GenerateDataKey"),
  ];
}

/** Requests that carry their signature in the URL: its holder's, not the role's own. */
function presign(target: Target, pattern: string): Statement[] {
  return [
    {
      Action: ["s3:GetObject", "s3:PutObject"],
      Resource: objects(target, pattern),
      Condition: { StringEquals: { "s3:authType": "REST-QUERY-STRING" } },
    },
    ...keyRight(target, "kms:Decrypt", "kms:GenerateDataKey"),
  ];
}

function objects({ arn }: Target, pattern: string): string {
  return `${arn}/${pattern}*`;
}

/** The key may be used through S3 alone, and for this bucket alone: S3 says for which one it asks. */
export function keyRight({ arn, keyArn }: Target, ...actions: string[]): Statement[] {
  return keyArn === undefined
    ? []
    : [
        {
          Action: actions,
          Resource: keyArn,
          Condition: {
            StringLike: {
              "kms:ViaService": "s3.*.amazonaws.com",
              "kms:EncryptionContext:aws:s3:arn": [arn, `${arn}/*`],
            },
          },
        },
      ];
}
