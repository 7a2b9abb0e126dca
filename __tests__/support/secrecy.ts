import { expressions } from "./references";

/** A text in Terraform JSON with the path of keys that leads to it. */
export interface Place {
  readonly path: readonly string[];
  readonly text: string;
}

/** Every text of a value with its place; CDKTF's own notes under `//` are none of Terraform's. */
export function places(value: unknown, path: readonly string[] = []): Place[] {
  if (typeof value === "string") {
    return [{ path, text: value }];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) => (key === "//" ? [] : places(child, [...path, key])));
}

const secretArgument =
  /(^|_)(passwords?|secret_string|secret_binary|auth_token|private_key|secret_key|api_key|token)$/;

/** Whether an argument of this name stores a secret; write-only ones end in `_wo` and do not. */
export function storesSecret(argument: string): boolean {
  return secretArgument.test(argument);
}

/** What in a text looks like a secret of its own: a key of AWS, a private key, or letters and digits of chance. */
export function secretLooks(text: string): string[] {
  // neither expressions nor account numbers are of interest
  const literal = expressions(text)
    .reduce((rest, inside) => rest.replace(`\${${inside}}`, " "), text)
    .replace(/\b\d{12}\b/g, " ");
  return [
    ...(literal.match(/\b(AKIA|ASIA)[A-Z0-9]{16}\b/g) ?? []),
    ...(literal.match(/-----BEGIN [A-Z ]*PRIVATE KEY-----/g) ?? []),
    ...(literal.match(/[A-Za-z0-9+/]{20,}/g) ?? []).filter(byChance),
  ];
}

/** Words have no digits between their letters, addresses few different signs; a generated value has all of it. */
function byChance(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && new Set(text).size >= 14;
}
