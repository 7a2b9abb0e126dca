import type { ITerraformDependable } from "cdktf";
import type { Role } from "../role";

/** Secrets as those see them who only read them, by their parts. */
export interface ReadableSecrets {
  /** Where ECS finds a secret, or one key of a secret that is JSON. */
  reference(part: string, key?: string): string;
  /** Lets a role read secrets, and decrypt with the key that encrypts them. */
  grantRead(role: Role, parts: readonly string[]): void;
  /** The values that this stack writes into secrets, to wait for. */
  values(parts: readonly string[]): readonly ITerraformDependable[];
}
