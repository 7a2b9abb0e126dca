import { DataAwsRoute53Zone } from "@cdktf/provider-aws/lib/data-aws-route53-zone";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Lazy } from "cdktf";
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
  /** Whether the name stops answering while the target is unhealthy. */
  readonly evaluateTargetHealth: boolean;
}

/** What a name answers with. */
export interface RecordProps {
  readonly type: "A" | "AAAA" | "CAA" | "CNAME" | "DS" | "MX" | "NS";
  readonly name: string;
  readonly values: readonly string[];
  /** How long resolvers keep the answer. @default 300 */
  readonly ttlSeconds?: number;
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
  /** What the zone says in TXT records, by name. */
  private readonly texts = new Map<string, string[]>();

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
        alias: {
          name: target.dnsName,
          zoneId: target.zoneId,
          evaluateTargetHealth: target.evaluateTargetHealth,
        },
      });
    }
  }

  /** Adds a record; its id becomes part of its address, since its name may be known only to AWS. */
  addRecord(id: string, { type, name, values, ttlSeconds = usualTtl }: RecordProps): void {
    new Route53Record(this, id, { zoneId: this.zoneId, name, type, ttl: ttlSeconds, records: [...values] });
  }

  /**
   * Adds a text to a name. A name has one TXT record, so what several parts say under it stands together, for as
   * long as the first of them says.
   */
  addText(name: string, text: string, ttlSeconds = usualTtl): void {
    const texts = this.texts.get(name);
    if (texts) {
      texts.push(inStrings(text));
      return;
    }
    const all = [inStrings(text)];
    this.texts.set(name, all);
    new Route53Record(this, `${name.replaceAll(".", "-")}-txt`, {
      zoneId: this.zoneId,
      name,
      type: "TXT",
      ttl: ttlSeconds,
      records: Lazy.listValue({ produce: () => all }),
    });
  }
}

/** Short enough to correct a mistake within minutes. */
const usualTtl = 300;

/** A text as strings of 255 characters, the most that one of DNS's holds; readers join them without a blank. */
function inStrings(text: string): string {
  // Terraform puts the quotes around the whole itself
  return (text.match(/.{1,255}/g) ?? [text]).join('""');
}
