import {
  ListHostedZonesByNameCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from "@aws-sdk/client-route-53";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { regions } from "../../../../../src/regions";
import { type Cloud, clientOptions } from "../../../emulated";
import { only } from "../../environment";
import type { FoundIdentity } from "./identity";
import type { Mail } from "./mail-data";

/** Values by type and name: `TXT _dmarc.test.example`. */
type Records = Readonly<Record<string, readonly string[]>>;

/** What the zone says about mail, and about the keys of its certificates not. */
export async function mailRecords(cloud: Cloud, { dns, account, region }: Environment): Promise<Records> {
  const route53 = new Route53Client(clientOptions(cloud, { account, region }));
  const { HostedZones } = await route53.send(new ListHostedZonesByNameCommand({ DNSName: dns?.zone }));
  const named = HostedZones?.filter(({ Name }) => Name === `${dns?.zone}.`);
  const { Id } = only(named, `zone ${dns?.zone}`);
  const { ResourceRecordSets } = await route53.send(new ListResourceRecordSetsCommand({ HostedZoneId: Id }));
  const records = (ResourceRecordSets ?? [])
    .filter(({ Name, Type }) => Type === "MX" || Type === "TXT" || Name?.includes("._domainkey."))
    .map(({ Name = "", Type, ResourceRecords = [] }) => [
      `${Type} ${Name.slice(0, -1)}`,
      ResourceRecords.map(({ Value }) => Value),
    ]);
  return Object.fromEntries(records);
}

/** The same as the data says it. */
export function wantedRecords(mail: Mail, { tokens }: FoundIdentity): Records {
  const { domain, mailFromDomain, region, spf, dmarc } = mail;
  const keys = regions[region]?.dkimDomain ?? "dkim.amazonses.com";
  return {
    ...Object.fromEntries(
      tokens.map((token) => [`CNAME ${token}._domainkey.${domain}`, [`${token}.${keys}`]]),
    ),
    [`MX ${mailFromDomain}`]: [`10 feedback-smtp.${region}.amazonses.com`],
    [`TXT ${mailFromDomain}`]: ['"v=spf1 include:amazonses.com ~all"'],
    [`TXT _dmarc.${domain}`]: [`"v=DMARC1; p=${dmarc.policy}; rua=mailto:${dmarc.reports}"`],
    ...(spf && { [`TXT ${domain}`]: [`"${spf}"`] }),
  };
}
