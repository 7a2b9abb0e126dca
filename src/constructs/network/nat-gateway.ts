import { Eip } from "@cdktf/provider-aws/lib/eip";
import { NatGateway as AwsNatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface NatGatewayProps {
  readonly name: string;
  /** A public subnet. */
  readonly subnetId: string;
  readonly internetGateway: ITerraformDependable;
}

/** A NAT gateway with a fixed public address. */
export class NatGateway extends Construct {
  readonly id: string;

  constructor(scope: Construct, id: string, { name, subnetId, internetGateway }: NatGatewayProps) {
    super(scope, id);
    const dependsOn = [internetGateway];
    const address = new Eip(this, "address", { domain: "vpc", tags: { Name: name }, dependsOn });
    const gateway = new AwsNatGateway(this, "Resource", {
      allocationId: address.id,
      subnetId,
      tags: { Name: name },
      dependsOn,
    });
    this.id = gateway.id;
  }
}
