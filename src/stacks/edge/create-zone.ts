import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { limitAuthorities } from "../../constructs/edge/dns/caa";
import { Dnssec } from "../../constructs/edge/dns/dnssec";
import { HealthCheck } from "../../constructs/edge/dns/health-check";
import { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import { QueryLog } from "../../constructs/edge/dns/query-log";
import { CustomerKey } from "../../constructs/security/customer-key";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

type Dns = NonNullable<Environment["dns"]>;
type Place = Pick<Surroundings, "account" | "region" | "keyArn">;

/** Where Route 53 writes logs, takes keys and tells metrics, whatever region asks. */
const dnsRegion = "us-east-1";

/** The zone of an environment, where it has one, with the records that no other part makes. */
export function createZone(
  stack: EnvironmentStack,
  { dns }: Environment,
  place: Place,
): HostedZone | undefined {
  if (!dns) {
    return undefined;
  }
  const zone = new HostedZone(stack, "zone", dns);
  if (zone.nameServers) {
    stack.output("name_servers", "The servers to delegate the zone to", zone.nameServers);
  }
  if (dns.caa) {
    limitAuthorities(zone, dns.zone, dns.caa);
  }
  addRecords(zone, dns.records);
  addWatch(stack, dns, zone, place);
  return zone;
}

function addRecords(zone: HostedZone, records: Dns["records"]): void {
  for (const [id, record] of Object.entries(records)) {
    if (record.type === "TXT") {
      for (const text of record.values) {
        zone.addText(record.name, text, record.ttlSeconds);
      }
    } else {
      zone.addRecord(`record-${id}`, record);
    }
  }
}

/** What proves, records and checks the zone's answers. */
function addWatch(stack: EnvironmentStack, dns: Dns, zone: HostedZone, place: Place): void {
  const { zoneId } = zone;
  const { account } = place;
  const room = stack.otherRegion("dns", dnsRegion);
  if (dns.queryLog) {
    const keyArn = logKey(room, dns, place);
    new QueryLog(room, "query-log", { ...dns.queryLog, zoneId, keyArn, account });
  }
  if (dns.dnssec) {
    const { dsRecords } = new Dnssec(room, "dnssec", { ...dns.dnssec, zoneId, account });
    stack.output("ds_records", "What the parent zone says of the zone's keys, once it is signed", dsRecords);
  }
  for (const [id, check] of Object.entries(dns.healthChecks)) {
    new HealthCheck(room, `health-${id}`, check);
  }
}

/** A key serves one region. */
function logKey(room: Construct, { key, zone }: Dns, { account, region, keyArn }: Place): string {
  return region === dnsRegion
    ? keyArn
    : new CustomerKey(room, "key", {
        alias: key,
        description: `Encrypts what resolvers ask of ${zone}`,
        account,
        region: dnsRegion,
      }).arn;
}
