/** What receivers shall do with messages that claim to come from a domain and do not. */
export interface DmarcPolicy {
  readonly policy: "none" | "quarantine" | "reject";
  /** The address that receivers send their daily reports to. */
  readonly reports: string;
}

/** The text that stands under `_dmarc.<domain>`. Source: RFC 7489, section 6.3. */
export function dmarcText({ policy, reports }: DmarcPolicy): string {
  return `v=DMARC1; p=${policy}; rua=mailto:${reports}`;
}
