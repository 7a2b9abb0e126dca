import {
  SecretsmanagerSecret,
  type SecretsmanagerSecretConfig,
} from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Construct } from "constructs";
import type { Password } from "../../data/database/database";
import { Ephemeral } from "./values/ephemeral";
import { readSecret } from "./values/secret-reading";

export interface GeneratedSecretProps extends SecretsmanagerSecretConfig {
  readonly name: string;
  /** How many letters and digits it has. */
  readonly length: number;
  /** A higher number makes Terraform write a new value. */
  readonly version: number;
  /** The key of a JSON object that holds the value. @default the value alone */
  readonly key?: string;
}

/** A secret whose value Terraform makes and writes once per version, without ever storing it itself. */
export class GeneratedSecret extends Construct {
  readonly secret: SecretsmanagerSecret;
  readonly arn: string;
  /** What must stand before the secret can be read. */
  readonly value: SecretsmanagerSecretVersion;
  private current?: string;

  constructor(scope: Construct, id: string, { length, version, key, ...config }: GeneratedSecretProps) {
    super(scope, id);
    const secret = new SecretsmanagerSecret(this, "Resource", config);
    // letters and digits only: the value needs no escaping in URLs, JSON or shells, and RDS refuses some signs
    const fresh = new Ephemeral(this, "fresh", "random_password", { length, special: false });
    const result = fresh.attribute("result");
    this.value = new SecretsmanagerSecretVersion(this, "value", {
      secretId: secret.id,
      secretStringWo: key === undefined ? result : JSON.stringify({ [key]: result }),
      secretStringWoVersion: version,
    });
    this.secret = secret;
    this.arn = secret.arn;
  }

  /**
   * The value as Secrets Manager has it now, whichever run wrote it: reading it back is what makes an
   * interrupted run converge.
   */
  get password(): Password {
    // the value's own ARN, not the secret's: it is unknown until there is a value, and nothing is read before
    this.current ??= readSecret(this, "current", this.value.arn);
    return { value: this.current, versionId: this.value.versionId };
  }
}
