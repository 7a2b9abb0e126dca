import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { SubnetPlan, Tier } from "../../subnet-plan";
import { zoneLetter } from "../../subnet-plan";
import { type NatMetrics, natMetrics } from "../observability/metrics/nat-metrics";
import { FlowLogs } from "./flow-logs";
import { NatGateway } from "./nat-gateway";
import { TierSubnet } from "./tier-subnet";
import { VpcEndpoints } from "./vpc-endpoints";

export interface NetworkProps {
  readonly name: string;
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly subnets: readonly (SubnetPlan & { readonly name: string })[];
  /** How many zones, from the first, have a NAT gateway of their own. */
  readonly natGateways: number;
  /** AWS services reached inside the network, as in `ecr.api`. */
  readonly interfaceEndpoints: readonly string[];
  readonly flowLogs: { readonly retentionDays: number };
  readonly keyArn: string;
  readonly region: string;
  readonly account: string;
}

/**
 * A VPC with one subnet and one route table per tier and zone: public subnets reach the internet, app subnets
 * reach it through NAT, data subnets do not reach it.
 *
 * Monthly cost in us-east-1: $33 per NAT gateway, $3.65 for its address and $0.045 per GB through it, $7.30 per interface
 * endpoint and zone; flow logs $0.50 per GB. VPC, subnets and the S3 endpoint are free.
 * @example new Network(this, "network", { name: "dougust-dev-vpc", cidr: "10.0.0.0/16", zones, subnets, natGateways: 2, … });
 */
export class Network extends Construct {
  readonly vpcId: string;
  readonly cidr: string;
  /** What must stand before anything here has a public address. */
  readonly internetGateway: ITerraformDependable;
  /** Of its NAT gateways. */
  readonly natMetrics: NatMetrics;
  private readonly zones: readonly string[];
  private readonly subnets: ReadonlyMap<SubnetPlan, TierSubnet>;

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    const vpc = new Vpc(this, "Resource", {
      cidrBlock: props.cidr,
      enableDnsSupport: true,
      // interface endpoints answer under the services' public names
      enableDnsHostnames: true,
      tags: { Name: props.name },
    });
    this.vpcId = vpc.id;
    this.cidr = props.cidr;
    this.zones = props.zones;
    this.emptyDefaultSecurityGroup(props.name);
    this.subnets = new Map(props.subnets.map((plan) => [plan, this.addSubnet(plan)]));
    this.internetGateway = this.addInternetGateway(props);
    this.natMetrics = natMetrics(this.addNatGateways(props).map(({ id: gateway }) => gateway));
    new VpcEndpoints(this, "endpoints", {
      ...props,
      vpcId: vpc.id,
      subnetIds: this.subnetIds("app"),
      routeTableIds: [...this.subnets.values()].map(({ routeTableId }) => routeTableId),
    });
    new FlowLogs(this, "flow-logs", { ...props, vpcId: vpc.id, retentionDays: props.flowLogs.retentionDays });
  }

  /** The ids of a tier's subnets, one per zone. */
  subnetIds(tier: Tier): string[] {
    return this.subnetsOf(tier).map(({ id }) => id);
  }

  /** The subnets of a tier, by which rules of a network in another region name what stands in them. */
  subnetsOf(tier: Tier): readonly TierSubnet[] {
    return [...this.subnets].flatMap(([plan, subnet]) => (plan.tier === tier ? [subnet] : []));
  }

  /** The zone for the n-th of several equal things, from 1: neighbours never share one. */
  zoneFor(number: number): string | undefined {
    return this.zones[(number - 1) % this.zones.length];
  }

  private addSubnet(plan: SubnetPlan & { readonly name: string }): TierSubnet {
    return new TierSubnet(this, `${plan.tier}-${zoneLetter(plan.zone)}`, { ...plan, vpcId: this.vpcId });
  }

  private addInternetGateway({ name }: NetworkProps): InternetGateway {
    const gateway = new InternetGateway(this, "internet-gateway", {
      vpcId: this.vpcId,
      tags: { Name: name },
    });
    for (const subnet of this.subnetsOf("public")) {
      subnet.addDefaultRoute({ gatewayId: gateway.id });
    }
    return gateway;
  }

  /** Each zone without one of its own uses the first. */
  private addNatGateways({ name, zones, natGateways }: NetworkProps): NatGateway[] {
    const gateways = new Map(
      zones.slice(0, natGateways).map((zone) => [
        zone,
        new NatGateway(this, `nat-${zoneLetter(zone)}`, {
          name: `${name}-${zoneLetter(zone)}`,
          subnetId: this.subnetIn("public", zone).id,
          internetGateway: this.internetGateway,
        }),
      ]),
    );
    const [first] = gateways.values();
    for (const subnet of this.subnetsOf("app")) {
      const nat = gateways.get(subnet.zone) ?? first;
      subnet.addDefaultRoute({ natGatewayId: nat?.id });
    }
    return [...gateways.values()];
  }

  /** Everything in a VPC that names no group lands in this one: it lets nothing in and nothing out. */
  private emptyDefaultSecurityGroup(name: string): void {
    new DefaultSecurityGroup(this, "default", {
      vpcId: this.vpcId,
      // left out, Terraform would empty it once and never look again
      ingress: [],
      egress: [],
      tags: { Name: `${name}-default-unused` },
    });
  }

  private subnetIn(tier: Tier, zone: string): TierSubnet {
    const found = this.subnetsOf(tier).find((subnet) => subnet.zone === zone);
    if (!found) {
      throw new Error(`zone ${zone} has no ${tier} subnet; add one to the network`);
    }
    return found;
  }
}
