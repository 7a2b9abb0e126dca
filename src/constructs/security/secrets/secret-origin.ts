import type { SecretProps } from "./secrets";

/** Where a secret's value comes from: Terraform, RDS or a person; of what people fill, what belongs into it. */
export interface SecretOrigin {
  readonly from: "generated" | "composed" | "rds" | "supplied";
  readonly purpose?: string;
  readonly keys?: readonly string[];
  /** The schemes that its value, a URI, may have. */
  readonly uri?: readonly string[];
}

type Entries = Readonly<Record<string, SecretProps>>;

/** Where the value of each secret comes from, by name. */
export function originsOf(entries: Entries): Record<string, SecretOrigin> {
  return Object.fromEntries(
    Object.entries(entries).map(([part, secret]) => [secret.name ?? part, originOf(secret)]),
  );
}

/** The purpose of each secret that people fill, by name. */
export function suppliedOf(entries: Entries): Record<string, string> {
  return Object.fromEntries(
    Object.values(entries).flatMap((secret) =>
      secret.kind === "supplied" ? [[secret.name, suppliedText(secret)]] : [],
    ),
  );
}

function originOf(secret: SecretProps): SecretOrigin {
  switch (secret.kind) {
    case "generated":
      return { from: "generated" };
    case "rds-managed":
      return { from: "rds" };
    case "supplied": {
      const { purpose, keys, uri } = secret;
      return { from: "supplied", purpose, ...(keys && { keys }), ...(uri && { uri }) };
    }
    default:
      return { from: "composed" };
  }
}

function suppliedText({ purpose, keys }: { purpose: string; keys?: readonly string[] }): string {
  return keys ? `${purpose}, as JSON with the keys ${keys.join(", ")}` : purpose;
}
