import type { Role } from "../role";

/** Lets a role read secrets, and decrypt with the key that encrypts them. */
export function readRight(
  role: Role,
  parts: readonly string[],
  arnOf: (part: string) => string,
  keyArn: string,
): void {
  if (parts.length === 0) {
    return;
  }
  role.grant(
    "read-secrets",
    {
      Action: "secretsmanager:GetSecretValue",
      Resource: [...new Set(parts)].sort().map(arnOf),
    },
    { Action: "kms:Decrypt", Resource: keyArn },
  );
}
