import { S3AccountPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { Construct } from "constructs";

/**
 * No bucket of the account can be opened to the public, by whoever makes one. It is there once per account.
 *
 * Monthly cost: nothing.
 * @example new NoPublicBuckets(this, "no-public-buckets");
 */
export class NoPublicBuckets extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new S3AccountPublicAccessBlock(this, "Resource", {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  }
}
