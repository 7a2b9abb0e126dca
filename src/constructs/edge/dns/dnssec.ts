import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Route53HostedZoneDnssec } from "@cdktf/provider-aws/lib/route53-hosted-zone-dnssec";
import { Construct } from "constructs";
import { SigningKey } from "./signing-key";

export interface DnssecProps {
  readonly zoneId: string;
  /** One key, or two while the second takes over from the first. */
  readonly keys: readonly { readonly version: number; readonly name: string; readonly alias: string }[];
  /** Begins the alarms' names. */
  readonly alarms: string;
  readonly account: string;
}

/** What Route 53 tells of a signed zone every four hours, by the metric; above zero somebody must act at once. */
const troubles = {
  "internal-failure": ["DNSSECInternalFailure", "Route 53 cannot sign the zone"],
  "keys-need-action": ["DNSSECKeySigningKeysNeedingAction", "Route 53 cannot use a key that signs the zone"],
} as const;

/**
 * The signing of a zone: answers can be proven to come from it, once the parent zone says so by a DS record. Removed,
 * it stops before its keys go; Route 53 refuses to stop while the parent still has the record.
 *
 * Monthly cost: $1.20: a key and two alarms; signing is free.
 * @example new Dnssec(usEast1, "dnssec", { zoneId: zone.zoneId, keys: [{ version: 1, name: "dougust_prod_1", … }], … });
 */
export class Dnssec extends Construct {
  /** For the parent zone, one per key. */
  readonly dsRecords: readonly string[];

  constructor(scope: Construct, id: string, { zoneId, keys, alarms, account }: DnssecProps) {
    super(scope, id);
    const made = keys.map(
      ({ version, name, alias }) => new SigningKey(this, `key-${version}`, { zoneId, name, alias, account }),
    );
    this.dsRecords = made.map(({ dsRecord }) => dsRecord);
    new Route53HostedZoneDnssec(this, "Resource", { hostedZoneId: zoneId, dependsOn: made });
    for (const [trouble, [metricName, says]] of Object.entries(troubles)) {
      this.addAlarm(trouble, { name: `${alarms}-${trouble}`, says, metricName, zoneId });
    }
  }

  private addAlarm(
    id: string,
    { name, says, metricName, zoneId }: { name: string; says: string; metricName: string; zoneId: string },
  ): void {
    new CloudwatchMetricAlarm(this, id, {
      alarmName: name,
      alarmDescription: says,
      namespace: "AWS/Route53",
      metricName,
      dimensions: { HostedZoneId: zoneId },
      statistic: "Maximum",
      period: 4 * 60 * 60,
      evaluationPeriods: 1,
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      // told every four hours, which may miss a period: what was told last holds
      treatMissingData: "ignore",
    });
  }
}
