import type { HostedZone } from "./hosted-zone";

export interface CertificateAuthorities {
  /** Who may issue certificates for names in the zone, as in `amazon.com`. */
  readonly issue: readonly string[];
  /** Who may issue wildcards; nobody where it is empty. @default those of `issue` */
  readonly issueWild?: readonly string[] | undefined;
  /** Where authorities report what they refused: a `mailto:` or `https:` address. */
  readonly iodef?: string | undefined;
}

/** Says in a zone which certificate authorities may issue for its names (RFC 8659); all others refuse. Free of charge. */
export function limitAuthorities(
  zone: HostedZone,
  name: string,
  { issue, issueWild, iodef }: CertificateAuthorities,
): void {
  zone.addRecord("caa", {
    type: "CAA",
    name,
    values: [
      ...property("issue", issue),
      ...(issueWild ? property("issuewild", issueWild) : []),
      ...(iodef === undefined ? [] : [`0 iodef "${iodef}"`]),
    ],
  });
}

function property(tag: string, authorities: readonly string[]): string[] {
  // a semicolon is nobody
  return (authorities.length > 0 ? authorities : [";"]).map((authority) => `0 ${tag} "${authority}"`);
}
