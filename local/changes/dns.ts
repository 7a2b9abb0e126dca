import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

const added = "status";

export const anotherRecord: NamedChange = {
  name: "another-record",
  says: `another host answers for the name ${added} in the zone`,
  mayReplace: [],
  appliesTo: ({ dns }) => dns !== undefined && !Object.hasOwn(dns.records ?? {}, added),
  change: (page) => ({ ...page, dns: page.dns && withRecord(page.dns) }),
};

function withRecord(dns: NonNullable<EnvironmentInput["dns"]>): EnvironmentInput["dns"] {
  const record = {
    type: "CNAME" as const,
    name: `${added}.${dns.zone}`,
    ttlSeconds: 300,
    values: ["status.example.com"],
  };
  return { ...dns, records: { ...dns.records, [added]: record } };
}
