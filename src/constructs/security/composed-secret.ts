import {
  SecretsmanagerSecret,
  type SecretsmanagerSecretConfig,
} from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Construct } from "constructs";

export interface ComposedSecretProps extends SecretsmanagerSecretConfig {
  readonly name: string;
  /** The secret text, with references to ephemeral values. */
  readonly text: string;
  /** A text without secrets that changes whenever the secret text must be written again. */
  readonly fingerprint: string;
}

/** A secret that is made of other values, and written again when one of them changes. */
export class ComposedSecret extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { text, fingerprint, ...config }: ComposedSecretProps) {
    super(scope, id);
    const secret = new SecretsmanagerSecret(this, "Resource", config);
    const value = new SecretsmanagerSecretVersion(this, "value", {
      secretId: secret.id,
      secretStringWo: text,
    });
    // Terraform cannot see a change of a write-only value, only of its version, which must be a number: seven
    // hexadecimal digits of the fingerprint's hash fit one, and change with a new host as with a new password
    value.addOverride("secret_string_wo_version", `\${parseint(substr(sha256("${fingerprint}"), 0, 7), 16)}`);
    this.arn = secret.arn;
  }
}
