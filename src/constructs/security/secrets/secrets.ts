import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { DatabaseAddress, Password } from "../../data/database/database";
import type { Role } from "../role";
import type { ClientIdentity } from "../users/user-pool-client";
import { ComposedSecret } from "./composed-secret";
import { type Composition, databaseJson, databaseUrl, type Login, loginJson } from "./database-login";
import { GeneratedSecret } from "./generated-secret";
import { readRight } from "./read-right";
import type { ReadableSecrets } from "./readable-secrets";
import { originsOf, type SecretOrigin, suppliedOf } from "./secret-origin";
import { clientJson } from "./user-pool-login";

/** What one secret is; the part name it stands under becomes its address. */
export type SecretProps = { readonly name: string } & (
  | { readonly kind: "generated"; readonly length: number; readonly version: number; readonly key?: string }
  | {
      readonly kind: "database-url";
      readonly scheme: string;
      readonly login?: { readonly username: string; readonly password: string };
      readonly query: Readonly<Record<string, string>>;
    }
  | { readonly kind: "database-json" }
  | { readonly kind: "database-login" }
  | { readonly kind: "rds-managed"; readonly rotationDays: number }
  | { readonly kind: "user-pool-client" }
  | {
      readonly kind: "supplied";
      readonly purpose: string;
      readonly keys?: readonly string[];
      /** The schemes that its value, a URI, may have. */
      readonly uri?: readonly string[];
    }
);

export interface SecretsProps {
  readonly entries: Readonly<Record<string, SecretProps>>;
  /** 7 to 30 days in which a deleted secret can be restored, or 0. */
  readonly recoveryDays: number;
  readonly keyArn: string;
}

/**
 * The secrets of an environment, each with one writer: Terraform once (generated), Terraform whenever its parts
 * change (composed), RDS (managed), or a person (supplied). No value enters the state, a plan or the JSON.
 *
 * Monthly cost: $0.40 per secret, $0.05 per 10,000 reads.
 * @example new Secrets(this, "secrets", { entries: { "jwt-secret": { kind: "generated", … } }, recoveryDays: 7, keyArn });
 */
export class Secrets extends Construct implements ReadableSecrets {
  private readonly arns = new Map<string, string>();
  /** Those that this stack keeps itself. */
  private readonly stored = new Map<string, SecretsmanagerSecret>();
  private readonly written = new Map<string, ITerraformDependable>();
  private readonly generated = new Map<string, GeneratedSecret>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: SecretsProps,
  ) {
    super(scope, id);
    for (const [part, secret] of Object.entries(props.entries)) {
      this.addIndependent(part, secret);
    }
  }

  /** A generated secret as a password: read back from Secrets Manager, which alone knows it. */
  password(part: string): Password {
    const secret = this.generated.get(part);
    if (!secret) {
      throw new Error(`"${part}" is no generated secret; declare it with kind "generated"`);
    }
    return secret.password;
  }

  /** Adds the secrets that are made of the database's address and logins. */
  compose(database: DatabaseAddress): void {
    for (const [part, secret] of Object.entries(this.props.entries)) {
      if (secret.kind === "rds-managed" && database.managedSecretArn) {
        this.arns.set(part, database.managedSecretArn);
      } else if (secret.kind === "database-url") {
        this.addComposed(
          part,
          databaseUrl(database, this.login(database, secret.login), secret.scheme, secret.query),
        );
      } else if (secret.kind === "database-json") {
        this.addComposed(part, databaseJson(database, this.login(database)));
      } else if (secret.kind === "database-login") {
        this.addComposed(part, loginJson(this.login(database)));
      }
    }
  }

  /** Adds the secret that holds what a server proves with to its user pool that it is the application. */
  composeUserPoolClient(client: ClientIdentity): void {
    for (const [part, secret] of Object.entries(this.props.entries)) {
      if (secret.kind === "user-pool-client") {
        this.addComposed(part, clientJson(client));
      }
    }
  }

  reference(part: string, key?: string): string {
    const arn = this.arn(part);
    return key === undefined ? arn : `${arn}:${key}::`;
  }

  grantRead(role: Role, parts: readonly string[]): void {
    readRight(role, parts, (part) => this.arn(part), this.props.keyArn);
  }

  /** Has a secret copied to another region, under a key of that region. */
  replicate(part: string, { region, keyArn }: { readonly region: string; readonly keyArn: string }): void {
    const secret = this.stored.get(part);
    if (!secret) {
      throw new Error(`"${part}" is no secret that is kept here; RDS copies none of those that it makes`);
    }
    secret.putReplica([{ region, kmsKeyId: keyArn }]);
  }

  values(parts: readonly string[]): ITerraformDependable[] {
    return [...new Set(parts)].sort().flatMap((part) => this.written.get(part) ?? []);
  }

  /** The names of the secrets that people must fill, with their purpose. */
  get supplied(): Record<string, string> {
    return suppliedOf(this.props.entries);
  }

  /** Where the value of each comes from, by name; of those that people fill, what belongs into them. */
  get origins(): Record<string, SecretOrigin> {
    return originsOf(this.props.entries);
  }

  private addIndependent(part: string, secret: SecretProps): void {
    if (secret.kind === "generated") {
      const made = new GeneratedSecret(this, part, {
        ...secret,
        ...this.storage(secret.name, "made by Terraform"),
      });
      this.generated.set(part, made);
      this.keep(part, made.secret, made.value);
    } else if (secret.kind === "supplied") {
      const empty = new SecretsmanagerSecret(this, part, this.storage(secret.name, secret.purpose));
      this.keep(part, empty);
    }
  }

  private addComposed(part: string, composition: Composition): void {
    const name = this.props.entries[part]?.name ?? part;
    const composed = new ComposedSecret(this, part, {
      ...composition,
      ...this.storage(name, "composed by Terraform"),
    });
    this.keep(part, composed.secret, composed.value);
  }

  private keep(part: string, secret: SecretsmanagerSecret, value?: ITerraformDependable): void {
    this.stored.set(part, secret);
    this.arns.set(part, secret.arn);
    if (value) {
      this.written.set(part, value);
    }
  }

  private login(database: DatabaseAddress, other?: { username: string; password: string }): Login {
    if (other) {
      return { username: other.username, password: this.password(other.password) };
    }
    if (!database.password) {
      throw new Error("the database's password is not made here; compose its URL with a login of its own");
    }
    return { username: database.username, password: database.password };
  }

  private storage(name: string, description: string) {
    return { name, description, recoveryWindowInDays: this.props.recoveryDays, kmsKeyId: this.props.keyArn };
  }

  private arn(part: string): string {
    const arn = this.arns.get(part);
    if (arn === undefined) {
      throw new Error(
        `"${part}" is no secret of this environment; there are: ${[...this.arns.keys()].join(", ")}`,
      );
    }
    return arn;
  }
}
