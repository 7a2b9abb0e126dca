import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { SecurityGroup } from "../security/security-group";

export interface VpcEndpointsProps {
  readonly name: string;
  readonly cidr: string;
  readonly region: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly routeTableIds: readonly string[];
  readonly interfaceEndpoints: readonly string[];
}

/** The ways from the network to AWS services that do not pass NAT: always S3, others by choice. */
export class VpcEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { name, region, vpcId } = props;
    new VpcEndpoint(this, "s3", {
      vpcId,
      vpcEndpointType: "Gateway",
      serviceName: `com.amazonaws.${region}.s3`,
      routeTableIds: [...props.routeTableIds],
      tags: { Name: `${name}-s3` },
    });
    if (props.interfaceEndpoints.length > 0) {
      this.addInterfaces(props);
    }
  }

  private addInterfaces({
    name,
    cidr,
    region,
    vpcId,
    subnetIds,
    interfaceEndpoints,
  }: VpcEndpointsProps): void {
    const group = new SecurityGroup(this, "group", {
      vpcId,
      name: `${name}-endpoints`,
      description: "Interface endpoints of AWS services",
    });
    group.allowFrom({ label: "network", cidr }, 443, "AWS APIs from inside the network");
    for (const service of interfaceEndpoints) {
      new VpcEndpoint(this, service.replace(".", "-"), {
        vpcId,
        vpcEndpointType: "Interface",
        serviceName: `com.amazonaws.${region}.${service}`,
        privateDnsEnabled: true,
        subnetIds: [...subnetIds],
        securityGroupIds: [group.id],
        tags: { Name: `${name}-${service}` },
      });
    }
  }
}
