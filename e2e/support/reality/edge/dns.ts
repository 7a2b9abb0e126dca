import { CloudWatchLogsClient, DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import {
  GetDNSSECCommand,
  ListHostedZonesByNameCommand,
  ListQueryLoggingConfigsCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from "@aws-sdk/client-route-53";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { healthChecks, wantedHealthCheck } from "./dns/health-checks";

type Dns = NonNullable<Environment["dns"]>;
type Place = ReturnType<typeof clientOptions>;

/** The zone answers and is watched as the data says. */
export async function expectDns(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const environment = environmentOf(stack);
  const { dns, account } = environment;
  if (!dns) {
    return;
  }
  const place = clientOptions(cloud, { account, region: "us-east-1" });
  const route53 = new Route53Client(place);
  const zoneId = await zoneIdOf(route53, dns.zone);
  const records = await recordsOf(route53, zoneId);
  const wanted = wantedRecords(dns);
  expectSame(
    `records of ${dns.zone}`,
    Object.fromEntries(Object.keys(wanted).map((key) => [key, records[key]])),
    wanted,
  );
  expectSame(`query log of ${dns.zone}`, await queryLogs(place, zoneId), wantedQueryLog(dns));
  expectSame(`signing of ${dns.zone}`, await signing(place, zoneId), wantedSigning(dns));
  expectSame(
    `health checks of ${stack.name}`,
    await healthChecks(place, environment),
    Object.values(dns.healthChecks).map(wantedHealthCheck),
  );
}

async function zoneIdOf(route53: Route53Client, zone: string): Promise<string> {
  const { HostedZones } = await route53.send(new ListHostedZonesByNameCommand({ DNSName: zone }));
  const named = HostedZones?.filter(({ Name }) => Name === `${zone}.`);
  return (only(named, `zone ${zone}`).Id ?? "").replace("/hostedzone/", "");
}

/** Values, which have no order, and their time to live, by type and name: `CAA saas.example`. */
async function recordsOf(route53: Route53Client, zoneId: string): Promise<Record<string, unknown>> {
  const { ResourceRecordSets = [] } = await route53.send(
    new ListResourceRecordSetsCommand({ HostedZoneId: zoneId }),
  );
  return Object.fromEntries(
    ResourceRecordSets.map(({ Name = "", Type, TTL, ResourceRecords = [] }) => [
      // Route 53 writes a star as its code
      `${Type} ${Name.slice(0, -1).replace("\\052", "*")}`,
      { values: ResourceRecords.map(({ Value }) => Value).toSorted(), ttlSeconds: TTL },
    ]),
  );
}

/** Texts are held against the data together with mail's. */
function wantedRecords({ zone, caa, records }: Dns): Record<string, unknown> {
  const own = Object.values(records).filter(({ type }) => type !== "TXT");
  const wanted = own.map(({ type, name, values, ttlSeconds }) => [
    `${type} ${name}`,
    { values: values.toSorted(), ttlSeconds },
  ]);
  return {
    ...Object.fromEntries(wanted),
    ...(caa && { [`CAA ${zone}`]: { values: wantedAuthorities(caa).toSorted(), ttlSeconds: 300 } }),
  };
}

function wantedAuthorities({ issue, issueWild, iodef }: NonNullable<Dns["caa"]>): string[] {
  const wild = issueWild?.length === 0 ? [";"] : (issueWild ?? []);
  return [
    ...issue.map((authority) => `0 issue "${authority}"`),
    ...wild.map((authority) => `0 issuewild "${authority}"`),
    ...(iodef === undefined ? [] : [`0 iodef "${iodef}"`]),
  ];
}

async function queryLogs(place: Place, zoneId: string) {
  const { QueryLoggingConfigs = [] } = await new Route53Client(place).send(
    new ListQueryLoggingConfigsCommand({}),
  );
  const own = QueryLoggingConfigs.filter(({ HostedZoneId }) => HostedZoneId === zoneId);
  const groups = own.map(({ CloudWatchLogsLogGroupArn = "" }) => CloudWatchLogsLogGroupArn.split(":")[6]);
  return Promise.all(groups.map((group) => retentionOf(place, group)));
}

async function retentionOf(place: Place, group: string | undefined) {
  const logs = new CloudWatchLogsClient(place);
  const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: group }));
  const { retentionInDays, kmsKeyId } = only(
    logGroups?.filter(({ logGroupName }) => logGroupName === group),
    `log group ${group}`,
  );
  return { group, days: retentionInDays, encrypted: kmsKeyId !== undefined };
}

function wantedQueryLog({ queryLog }: Dns) {
  return queryLog ? [{ group: queryLog.group, days: queryLog.retentionDays, encrypted: true }] : [];
}

async function signing(place: Place, zoneId: string) {
  const { Status, KeySigningKeys = [] } = await new Route53Client(place).send(
    new GetDNSSECCommand({ HostedZoneId: zoneId }),
  );
  const kms = new KMSClient(place);
  const keys = KeySigningKeys.map(async ({ Name, KmsArn, Status: status }) => {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: KmsArn }));
    return { name: Name, status, spec: KeyMetadata?.KeySpec, usage: KeyMetadata?.KeyUsage };
  });
  return { signing: Status?.ServeSignature, keys: await Promise.all(keys) };
}

function wantedSigning({ dnssec }: Dns) {
  const keys = dnssec?.keys ?? [];
  return {
    signing: dnssec ? "SIGNING" : "NOT_SIGNING",
    keys: keys.map(({ name }) => ({ name, status: "ACTIVE", spec: "ECC_NIST_P256", usage: "SIGN_VERIFY" })),
  };
}
