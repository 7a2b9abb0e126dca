import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Construct } from "constructs";
import type { SubnetPlan } from "../../subnet-plan";

export interface TierSubnetProps extends SubnetPlan {
  readonly name: string;
  readonly vpcId: string;
}

/** The subnet of one tier in one zone, with a route table of its own. */
export class TierSubnet extends Construct {
  readonly id: string;
  readonly cidr: string;
  readonly zone: string;
  readonly routeTableId: string;

  constructor(scope: Construct, id: string, { name, vpcId, zone, cidr, tier }: TierSubnetProps) {
    super(scope, id);
    const tags = { Name: name, Tier: tier };
    // public addresses are given to load balancers and NAT gateways by AWS itself, to nothing else
    const subnet = new Subnet(this, "Resource", {
      vpcId,
      availabilityZone: zone,
      cidrBlock: cidr,
      mapPublicIpOnLaunch: false,
      tags,
    });
    const table = new RouteTable(this, "routes", { vpcId, tags: { Name: name } });
    new RouteTableAssociation(this, "association", { subnetId: subnet.id, routeTableId: table.id });
    this.id = subnet.id;
    this.cidr = cidr;
    this.zone = zone;
    this.routeTableId = table.id;
  }

  /** Sends what leaves the network to an internet gateway or a NAT gateway. */
  addDefaultRoute(target: { readonly gatewayId?: string; readonly natGatewayId?: string }): void {
    new Route(this, "internet", {
      routeTableId: this.routeTableId,
      destinationCidrBlock: "0.0.0.0/0",
      ...target,
    });
  }
}
