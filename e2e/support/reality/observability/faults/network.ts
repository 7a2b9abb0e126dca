import { DescribeNatGatewaysCommand, EC2Client } from "@aws-sdk/client-ec2";
import type { networkQuantities } from "../../../../../src/alarms/quantities/network";
import { clientOptions } from "../../../emulated";
import { environmentOf } from "../../environment";
import { findVpc } from "../../network/vpc";
import type { Telling } from "./telling";

/** Source: VPC User Guide, "Monitor NAT gateways with Amazon CloudWatch". */
export const networkTellings: Readonly<Record<keyof typeof networkQuantities, Telling>> = {
  "nat-refused-connections": ofLastGateway("ErrorPortAllocation"),
  "nat-dropped-packets": ofLastGateway("PacketsDropCount"),
};

/** Trouble with one gateway is enough. */
function ofLastGateway(name: string): Telling {
  return async ({ cloud, stack }, _, level) => {
    const ec2 = new EC2Client(clientOptions(cloud, stack));
    const vpc = await findVpc(ec2, environmentOf(stack));
    const { NatGateways = [] } = await ec2.send(
      new DescribeNatGatewaysCommand({ Filter: [{ Name: "vpc-id", Values: [vpc] }] }),
    );
    const ids = NatGateways.map(({ NatGatewayId = "" }) => NatGatewayId).sort();
    return ids.map((NatGatewayId, index) => ({
      ...{ namespace: "AWS/NATGateway", name, unit: "Count" as const, dimensions: { NatGatewayId } },
      value: index === ids.length - 1 ? level : 0,
    }));
  };
}
