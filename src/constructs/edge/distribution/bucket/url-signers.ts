import { CloudfrontKeyGroup } from "@cdktf/provider-aws/lib/cloudfront-key-group";
import { CloudfrontPublicKey } from "@cdktf/provider-aws/lib/cloudfront-public-key";
import { Construct } from "constructs";
import { createBeforeDestroy } from "../create-before-destroy";

export interface UrlSignersProps {
  readonly name: string;
  /** Public keys by what people call them, each an RSA key of 2,048 bits in PEM: while two stand, either may sign. */
  readonly publicKeys: Readonly<Record<string, string>>;
  /** The one of them whose private half the application signs with. */
  readonly signsWith: string;
}

/**
 * The public keys whose private halves may sign URLs of a distribution. Free of charge.
 * @example new UrlSigners(this, "signers", { name: "saas-prod-media", publicKeys: { autumn: pem }, signsWith: "autumn" });
 */
export class UrlSigners extends Construct {
  readonly keyGroupId: string;
  /** What a signed URL says of the key that signed it (`Key-Pair-Id`). */
  readonly keyId: string;

  constructor(scope: Construct, id: string, { name, publicKeys, signsWith }: UrlSignersProps) {
    super(scope, id);
    const keys = Object.entries(publicKeys).map(
      ([key, pem]) => [key, this.addKey(key, `${name}-${key}`, pem).id] as const,
    );
    const keyId = keys.find(([key]) => key === signsWith)?.[1];
    if (keyId === undefined) {
      throw new Error(
        `"${signsWith}" is none of the public keys; choose ${Object.keys(publicKeys).join(", ")}`,
      );
    }
    this.keyId = keyId;
    const items = keys.map(([, id]) => id);
    this.keyGroupId = new CloudfrontKeyGroup(this, "Resource", {
      name,
      items,
      lifecycle: createBeforeDestroy,
    }).id;
  }

  /** A key in use cannot go: the group gets the next one first, which needs a name of its own. */
  private addKey(id: string, name: string, pem: string): CloudfrontPublicKey {
    return new CloudfrontPublicKey(this, id, {
      namePrefix: `${name}-`,
      comment: name,
      // as CloudFront tells it: with a line break at its end
      encodedKey: `${pem.trim()}\n`,
      lifecycle: createBeforeDestroy,
    });
  }
}
