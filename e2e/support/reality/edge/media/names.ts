import {
  ListHostedZonesByNameCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from "@aws-sdk/client-route-53";
import type { WrittenStack } from "../../../../../local/stacks";
import { type Cloud, clientOptions } from "../../../emulated";
import { only } from "../../environment";
import { expectSame } from "../../expect-same";

/** Each of the domains leads to a distribution's own name, over IPv4 and IPv6. */
export async function expectAliases(
  cloud: Cloud,
  stack: WrittenStack,
  { domains, zone, target }: { domains: readonly string[]; zone: string; target: string },
): Promise<void> {
  const route53 = new Route53Client(clientOptions(cloud, stack));
  const zones = await route53.send(new ListHostedZonesByNameCommand({ DNSName: zone }));
  const { Id } = only(
    zones.HostedZones?.filter(({ Name }) => Name === `${zone}.`),
    `zone ${zone}`,
  );
  const { ResourceRecordSets = [] } = await route53.send(
    new ListResourceRecordSetsCommand({ HostedZoneId: Id, MaxItems: 300 }),
  );
  for (const domain of domains) {
    const found = ResourceRecordSets.filter(({ Name, Type }) => Name === `${domain}.` && Type !== "CNAME");
    expectSame(
      `records of ${domain}`,
      found.map(({ Type, AliasTarget }) => `${Type} ${AliasTarget?.DNSName?.replace(/\.$/, "")}`).sort(),
      [`A ${target}`, `AAAA ${target}`],
    );
  }
}
