import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";
import { publicDomains } from "../public-domains";
import { conflict, type Taken } from "./conflicting-records";
import { misplaced } from "./zone-records";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether the zone has a place for each record beside those that other parts make. */
export function* checkTaken({
  dns,
  loadBalancer,
  distribution,
  buckets,
  mail,
}: Part<"dns" | "loadBalancer" | "distribution" | "buckets" | "mail">): Iterable<Finding> {
  const domains = publicDomains({ loadBalancer, distribution, buckets });
  const taken: Taken[] = [
    ...domains.flatMap(({ domain: name, by }) => ["A", "AAAA"].map((type) => ({ name, type, by }))),
    ...mailRecords(mail),
  ];
  for (const [id, record] of Object.entries(dns?.records ?? {})) {
    for (const other of dns && misplaced(dns.zone, record) === undefined ? taken : []) {
      // texts of several parts are one record
      const message = record.type === "TXT" && other.type === "TXT" ? undefined : conflict(record, other);
      if (message !== undefined) {
        yield { path: ["dns", "records", id], message };
      }
    }
  }
}

/** DKIM's names are AWS's choice, and so long that nobody meets them by chance. */
function mailRecords(mail: EnvironmentData["mail"]): Taken[] {
  if (!mail) {
    return [];
  }
  const { domain, mailFrom, spf } = mail;
  return [
    { name: `${mailFrom}.${domain}`, type: "MX", by: "mail.mailFrom" },
    { name: `${mailFrom}.${domain}`, type: "TXT", by: "mail.mailFrom" },
    { name: `_dmarc.${domain}`, type: "TXT", by: "mail.dmarc" },
    ...(spf === undefined ? [] : [{ name: domain, type: "TXT", by: "mail.spf" }]),
  ];
}

/** Receivers take two policies under one name for none. */
export function* checkMailTexts({ dns, mail }: Part<"dns" | "mail">): Iterable<Finding> {
  const policies = mailRecords(mail).filter(({ type }) => type === "TXT");
  for (const [id, { type, name, values }] of Object.entries(dns?.records ?? {})) {
    const policy = policies.find((other) => type === "TXT" && other.name === name);
    for (const value of policy ? values : []) {
      if (/^v=(spf1|DMARC1)\b/i.test(value)) {
        yield {
          path: ["dns", "records", id, "values"],
          message: `${show(value)} would be a second policy beside that of ${policy?.by}; say all of it there`,
        };
      }
    }
  }
}

/** Source: ACM User Guide, "Certification Authority Authorization (CAA) record". */
const amazon = ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"];

/** Whether ACM may issue the environment's certificates. */
export function* checkAuthorities({
  dns,
  loadBalancer: { listener },
  buckets,
}: Part<"dns" | "loadBalancer" | "buckets">): Iterable<Finding> {
  if (!dns?.caa) {
    return;
  }
  const { issue, issueWild = issue } = dns.caa;
  const names = [
    ...(listener.protocol === "https" ? listener.domains : []),
    ...Object.values(buckets).flatMap(({ distribution }) => distribution?.domains ?? []),
  ];
  for (const [field, authorities, domain] of [
    ["issue", issue, names.find((name) => !name.startsWith("*."))],
    ["issueWild", issueWild, names.find((name) => name.startsWith("*."))],
  ] as const) {
    if (domain !== undefined && !authorities.some((authority) => amazon.includes(authority))) {
      yield {
        path: ["dns", "caa", field],
        message: `${show(authorities)} keeps ACM from the certificate for ${domain}; add "amazon.com"`,
      };
    }
  }
}

/** Whether the environment answers for what is checked. */
export function* checkHealthChecks({
  dns,
  loadBalancer,
  distribution,
  buckets,
}: Part<"dns" | "loadBalancer" | "distribution" | "buckets">): Iterable<Finding> {
  const domains = publicDomains({ loadBalancer, distribution, buckets }).map(({ domain }) => domain);
  for (const [id, { domain }] of Object.entries(dns?.healthChecks ?? {})) {
    if (!domains.includes(domain)) {
      yield {
        path: ["dns", "healthChecks", id, "domain"],
        message: `${show(domain)} is not answered by this environment; choose one of ${domains.join(", ") || "those that it has yet to get"}`,
      };
    }
  }
}
