import { Wafv2IpSet } from "@cdktf/provider-aws/lib/wafv2-ip-set";
import { Construct } from "constructs";

export interface AddressListProps {
  readonly name: string;
  readonly scope: "REGIONAL" | "CLOUDFRONT";
  /** CIDRs of IPv4 and IPv6. */
  readonly addresses: readonly string[];
}

/** Addresses that a web ACL knows, in a set for each version of IP: a set more or less would be another rule. */
export class AddressList extends Construct {
  /** The statement that finds requests from them. */
  readonly statement: object;

  constructor(scope: Construct, id: string, { name, scope: where, addresses }: AddressListProps) {
    super(scope, id);
    const sets = ([4, 6] as const).map(
      (version) =>
        new Wafv2IpSet(this, `ipv${version}`, {
          name: `${name}-ipv${version}`,
          scope: where,
          ipAddressVersion: `IPV${version}`,
          addresses: addresses.filter((cidr) => cidr.includes(":") === (version === 6)),
          tags: { Name: `${name}-ipv${version}` },
          // it goes only after the web ACL has let go of it
          lifecycle: { createBeforeDestroy: true },
        }),
    );
    this.statement = {
      or_statement: { statement: sets.map(({ arn }) => ({ ip_set_reference_statement: { arn } })) },
    };
  }
}
