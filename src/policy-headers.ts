/** What a page may load and do, by directive; null for directives that take no sources. */
export type ContentSecurityPolicy = Readonly<Record<string, readonly string[] | null>>;

/** Who may use a browser's features: `self`, or origins such as `https://pay.example`; nobody where the list is empty. */
export type PermissionsPolicy = Readonly<Record<string, readonly string[]>>;

/** The text of the header `Content-Security-Policy`. */
export function contentSecurityPolicyText(policy: ContentSecurityPolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...(sources ?? [])].join(" "))
    .join("; ");
}

/** The text of the header `Permissions-Policy`, in which origins stand in quotes and `self` does not. */
export function permissionsPolicyText(policy: PermissionsPolicy): string {
  return Object.entries(policy)
    .map(([feature, allowed]) => `${feature}=(${allowed.map(quoted).join(" ")})`)
    .join(", ");
}

function quoted(allowed: string): string {
  return allowed === "self" ? allowed : `"${allowed}"`;
}
