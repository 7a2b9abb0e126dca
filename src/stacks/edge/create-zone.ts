import type { Environment } from "../../config/schema/names/names";
import { limitAuthorities } from "../../constructs/edge/dns/caa";
import { Dnssec } from "../../constructs/edge/dns/dnssec";
import { HealthCheck } from "../../constructs/edge/dns/health-check";
import { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import { QueryLog } from "../../constructs/edge/dns/query-log";
import { edgeRegion } from "../../regions";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";
import { edgeKey } from "./edge-region";

type Dns = NonNullable<Environment["dns"]>;

/** A zone, with what proves and checks its answers. */
export interface CreatedZone {
  readonly zone: HostedZone;
  readonly dnssec?: Dnssec | undefined;
  /** By their ids. */
  readonly healthChecks: ReadonlyMap<string, HealthCheck>;
}

/** The zone of an environment, where it has one, with the records that no other part makes. */
export function createZone(
  stack: EnvironmentStack,
  environment: Environment,
  { keyArn }: Pick<Surroundings, "keyArn">,
): CreatedZone | undefined {
  const { dns } = environment;
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
  return { zone, ...addWatch(stack, environment, dns, { zone, keyArn }) };
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
function addWatch(
  stack: EnvironmentStack,
  environment: Environment,
  dns: Dns,
  { zone: { zoneId }, keyArn }: { readonly zone: HostedZone; readonly keyArn: string },
): Omit<CreatedZone, "zone"> {
  const { account } = environment;
  const room = stack.otherRegion("dns", edgeRegion);
  if (dns.queryLog) {
    const key = edgeKey(stack, environment, keyArn);
    new QueryLog(room, "query-log", { ...dns.queryLog, zoneId, keyArn: key, account });
  }
  const dnssec = dns.dnssec && new Dnssec(room, "dnssec", { ...dns.dnssec, zoneId, account });
  if (dnssec) {
    const { dsRecords } = dnssec;
    stack.output("ds_records", "What the parent zone says of the zone's keys, once it is signed", dsRecords);
  }
  const healthChecks = Object.entries(dns.healthChecks).map(
    ([id, check]) => [id, new HealthCheck(room, `health-${id}`, check)] as const,
  );
  return { dnssec, healthChecks: new Map(healthChecks) };
}
