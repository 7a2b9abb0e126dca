import { isWithin } from "../../primitives";
import { type Finding, show } from "../../rule";
import { conflict } from "./conflicting-records";
import type { DnsData } from "./dns";
import type { RecordData } from "./record";

/** Whether every record is in the zone and can stand beside the others there. */
export function* checkRecords({ zone, records }: Pick<DnsData, "zone" | "records">): Iterable<Finding> {
  const entries = Object.entries(records);
  for (const [index, [id, record]] of entries.entries()) {
    const wrong = misplaced(zone, record);
    const conflicts = entries
      .slice(0, index)
      .map(([other, { name, type }]) => conflict(record, { name, type, by: `dns.records.${other}` }));
    for (const message of wrong === undefined ? conflicts : [wrong]) {
      if (message !== undefined) {
        yield { path: ["records", id], message };
      }
    }
  }
}

/** Why some types cannot stand at the zone's own name. */
const notAtApex: Readonly<Record<string, string>> = {
  CNAME: "and a CNAME stands alone; use A and AAAA records",
  NS: "which Route 53 gives its servers; remove it",
  DS: "which the zone above vouches for; add it there",
};

/** Why a record is wrong wherever the others are. */
export function misplaced(zone: string, { name, type }: RecordData): string | undefined {
  if (!isWithin(name, zone)) {
    return `${show(name)} is outside of the zone ${zone}; use a name inside it`;
  }
  if (name === zone && notAtApex[type] !== undefined) {
    return `${show(name)} is the zone's own name, ${notAtApex[type]}`;
  }
  if (type === "NS" && name.startsWith("*.")) {
    return `${show(name)} would delegate every name; delegate zones one by one`;
  }
  if (/^_[0-9a-f]{32}\./.test(name)) {
    return `${show(name)} is how ACM proves certificates, whose records are made with them; remove it`;
  }
  return undefined;
}
