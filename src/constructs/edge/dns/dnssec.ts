import { Route53HostedZoneDnssec } from "@cdktf/provider-aws/lib/route53-hosted-zone-dnssec";
import { Construct } from "constructs";
import { type SignedZoneMetrics, signedZoneMetrics } from "../../observability/metrics/dns-metrics";
import { SigningKey } from "./signing-key";

export interface DnssecProps {
  readonly zoneId: string;
  /** One key, or two while the second takes over from the first. */
  readonly keys: readonly { readonly version: number; readonly name: string; readonly alias: string }[];
  readonly account: string;
}

/**
 * The signing of a zone: answers can be proven to come from it, once the parent zone says so by a DS record. Removed,
 * it stops before its keys go; Route 53 refuses to stop while the parent still has the record.
 *
 * Monthly cost: $1 for the key; signing is free.
 * @example new Dnssec(usEast1, "dnssec", { zoneId: zone.zoneId, keys: [{ version: 1, name: "dougust_prod_1", … }], … });
 */
export class Dnssec extends Construct {
  /** For the parent zone, one per key. */
  readonly dsRecords: readonly string[];
  readonly metrics: SignedZoneMetrics;

  constructor(scope: Construct, id: string, { zoneId, keys, account }: DnssecProps) {
    super(scope, id);
    const made = keys.map(
      ({ version, name, alias }) => new SigningKey(this, `key-${version}`, { zoneId, name, alias, account }),
    );
    this.dsRecords = made.map(({ dsRecord }) => dsRecord);
    new Route53HostedZoneDnssec(this, "Resource", { hostedZoneId: zoneId, dependsOn: made });
    this.metrics = signedZoneMetrics(zoneId);
  }
}
