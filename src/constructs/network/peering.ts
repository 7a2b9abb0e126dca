import { Route } from "@cdktf/provider-aws/lib/route";
import { VpcPeeringConnection } from "@cdktf/provider-aws/lib/vpc-peering-connection";
import { VpcPeeringConnectionAccepterA } from "@cdktf/provider-aws/lib/vpc-peering-connection-accepter";
import { VpcPeeringConnectionOptions } from "@cdktf/provider-aws/lib/vpc-peering-connection-options";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Network } from "./network";

export interface PeeringProps {
  readonly name: string;
  readonly network: Network;
  readonly peer: {
    readonly network: Network;
    readonly region: string;
    /** What is built below it uses the provider of that region. */
    readonly scope: Construct;
  };
}

/** What has business in the other region, and what answers it. */
const tiers = ["app", "data"] as const;

/**
 * A private way between the networks of two regions, over AWS's own lines and encrypted: their app and data subnets find each
 * other, their public ones do not. Who may pass is for security groups to say, by addresses: groups of another region are no peers.
 *
 * Monthly cost: the connection is free; $0.02 per GB that leaves either region, us-east-1 or eu-west-1.
 * @example new Peering(this, "peering", { name: "cosmicspace-massive", network, peer: { network: other, region: "eu-west-1", scope: there } });
 */
export class Peering extends Construct {
  /** What must stand before anything passes. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { name, network, peer }: PeeringProps) {
    super(scope, id);
    const there = new Construct(peer.scope, id);
    const tags = { Name: name };
    const connection = new VpcPeeringConnection(this, "Resource", {
      vpcId: network.vpcId,
      peerVpcId: peer.network.vpcId,
      peerRegion: peer.region,
      autoAccept: false,
      tags,
    });
    const accepted = new VpcPeeringConnectionAccepterA(there, "Resource", {
      vpcPeeringConnectionId: connection.id,
      autoAccept: true,
      tags,
    });
    // what is not accepted yet takes neither routes nor options; the accepter's id is the connection's
    new VpcPeeringConnectionOptions(this, "names", {
      vpcPeeringConnectionId: accepted.id,
      requester: privateNames,
    });
    new VpcPeeringConnectionOptions(there, "names", {
      vpcPeeringConnectionId: accepted.id,
      accepter: privateNames,
    });
    this.ready = [
      ...addRoutes(this, network, peer.network.cidr, accepted.id),
      ...addRoutes(there, peer.network, network.cidr, accepted.id),
    ];
  }
}

/** Names of the other network lead to its private addresses. */
const privateNames = { allowRemoteVpcDnsResolution: true };

function addRoutes(
  scope: Construct,
  network: Network,
  destinationCidrBlock: string,
  vpcPeeringConnectionId: string,
): Route[] {
  return tiers
    .flatMap((tier) => network.subnetsOf(tier))
    .map(
      ({ routeTableId, node }) =>
        new Route(scope, node.id, { routeTableId, destinationCidrBlock, vpcPeeringConnectionId }),
    );
}
