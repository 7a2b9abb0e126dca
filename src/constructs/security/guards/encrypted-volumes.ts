import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { Construct } from "constructs";

/**
 * Every new volume of one region is encrypted, by whoever makes one, with AWS's key unless it names another. It is there
 * once per account and region.
 *
 * Monthly cost: nothing.
 * @example new EncryptedVolumes(this, "encrypted-volumes");
 */
export class EncryptedVolumes extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new EbsEncryptionByDefault(this, "Resource", { enabled: true });
  }
}
