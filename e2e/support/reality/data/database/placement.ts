import { EC2Client } from "@aws-sdk/client-ec2";
import { DescribeDBSubnetGroupsCommand, RDSClient } from "@aws-sdk/client-rds";
import type { WrittenStack } from "../../../../../local/stacks";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf } from "../../environment";
import { securityGroupNames } from "../../network/security-group-rules";
import { findVpc, named, subnetNames } from "../../network/vpc";
import type { Databases } from "./rds";

/** The names of the subnets that a database may stand in and of the security groups that guard it. */
export async function readPlacement(
  cloud: Cloud,
  stack: WrittenStack,
  { clusters, instances }: Databases,
  region = stack.region,
) {
  const place = { ...stack, region };
  const ec2 = new EC2Client(clientOptions(cloud, place));
  const vpcId = await findVpc(ec2, environmentOf(stack));
  const rds = new RDSClient(clientOptions(cloud, place));
  const DBSubnetGroupName = clusters[0]?.DBSubnetGroup ?? instances[0]?.DBSubnetGroup?.DBSubnetGroupName;
  const { DBSubnetGroups = [] } = await rds.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName }));
  const subnets = DBSubnetGroups.flatMap(({ Subnets = [] }) => Subnets);
  const groups = [...clusters, ...instances].flatMap(({ VpcSecurityGroups = [] }) => VpcSecurityGroups);
  return {
    subnets: named(
      subnets.map(({ SubnetIdentifier }) => SubnetIdentifier),
      await subnetNames(ec2, vpcId),
    ),
    securityGroups: named(
      groups.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId),
      await securityGroupNames(ec2, vpcId),
    ),
  };
}
