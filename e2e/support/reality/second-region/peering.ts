import { DescribeVpcPeeringConnectionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { findVpc } from "../network/vpc";

/** The networks of both regions are joined, and names of either lead the other to private addresses. */
export async function expectPeering(cloud: Cloud, stack: WrittenStack, there: WrittenStack): Promise<void> {
  const here = new EC2Client(clientOptions(cloud, stack));
  const other = new EC2Client(clientOptions(cloud, there));
  const { VpcPeeringConnections = [] } = await here.send(
    new DescribeVpcPeeringConnectionsCommand({
      Filters: [{ Name: "status-code", Values: ["active"] }],
    }),
  );
  const [vpc, peer] = await Promise.all([
    findVpc(here, environmentOf(stack)),
    findVpc(other, environmentOf(there)),
  ]);
  const found = VpcPeeringConnections.filter(({ RequesterVpcInfo }) => RequesterVpcInfo?.VpcId === vpc);
  expectSame(
    `peering of ${stack.name}`,
    found.map(({ AccepterVpcInfo, RequesterVpcInfo }) => ({
      to: AccepterVpcInfo?.VpcId,
      region: AccepterVpcInfo?.Region,
      names: [RequesterVpcInfo, AccepterVpcInfo].map(
        (info) => info?.PeeringOptions?.AllowDnsResolutionFromRemoteVpc,
      ),
    })),
    [{ to: peer, region: there.region, names: [true, true] }],
  );
}
