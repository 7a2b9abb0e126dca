import { DataAwsRoute53Zone } from "@cdktf/provider-aws/lib/data-aws-route53-zone";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Construct } from "constructs";

export interface HostedZoneProps {
  readonly zone: string;
  /** `created` here, or `existing`: looked up by name. */
  readonly source: "created" | "existing";
}

/** What an alias record can point at. */
export interface AliasTarget {
  readonly dnsName: string;
  readonly zoneId: string;
}

/**
 * A public DNS zone. A created one answers once its name servers stand at the registrar or in the parent zone.
 *
 * Monthly cost: $0.50 per created zone; queries for alias records are free.
 * @example new HostedZone(this, "zone", { zone: "dougust.example", source: "created" });
 */
export class HostedZone extends Construct {
  readonly zoneId: string;
  /** The servers to delegate to; only of a created zone. */
  readonly nameServers?: string[];

  constructor(scope: Construct, id: string, { zone, source }: HostedZoneProps) {
    super(scope, id);
    if (source === "created") {
      const created = new Route53Zone(this, "Resource", { name: zone, comment: "Managed by Slipway" });
      this.zoneId = created.zoneId;
      this.nameServers = created.nameServers;
    } else {
      this.zoneId = new DataAwsRoute53Zone(this, "Resource", { name: zone, privateZone: false }).zoneId;
    }
  }

  /** Points a name at a load balancer or distribution; the AAAA record answers as soon as its target has IPv6. */
  addAlias(name: string, target: AliasTarget): void {
    for (const type of ["A", "AAAA"]) {
      new Route53Record(this, `${name.replaceAll(".", "-")}-${type.toLowerCase()}`, {
        zoneId: this.zoneId,
        name,
        type,
        alias: { name: target.dnsName, zoneId: target.zoneId, evaluateTargetHealth: true },
      });
    }
  }
}
