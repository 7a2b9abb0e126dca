import {
  SecretsmanagerSecret,
  type SecretsmanagerSecretConfig,
} from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Construct } from "constructs";
import { writeOnlyVersion } from "./values/write-only-version";

export interface ComposedSecretProps extends SecretsmanagerSecretConfig {
  readonly name: string;
  /** The secret text, with references to ephemeral values. */
  readonly text: string;
  /** What the secret text is made of, without secrets: when a part changes, it is written again. */
  readonly parts: readonly string[];
}

/** A secret that is made of other values, and written again when one of them changes. */
export class ComposedSecret extends Construct {
  readonly secret: SecretsmanagerSecret;
  readonly arn: string;
  /** What must stand before the secret can be read. */
  readonly value: SecretsmanagerSecretVersion;

  constructor(scope: Construct, id: string, { text, parts, ...config }: ComposedSecretProps) {
    super(scope, id);
    const secret = new SecretsmanagerSecret(this, "Resource", config);
    this.value = new SecretsmanagerSecretVersion(this, "value", {
      secretId: secret.id,
      secretStringWo: text,
      secretStringWoVersion: writeOnlyVersion(...parts),
    });
    this.secret = secret;
    this.arn = secret.arn;
  }
}
