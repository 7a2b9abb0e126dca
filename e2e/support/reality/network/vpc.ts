import { DescribeSubnetsCommand, DescribeVpcsCommand, type EC2Client, type Tag } from "@aws-sdk/client-ec2";
import type { Environment } from "../../../../src/config/schema/names/names";
import { only } from "../environment";

/** The id of an environment's VPC. */
export async function findVpc(ec2: EC2Client, { system, environment }: Environment): Promise<string> {
  const filters = [
    { Name: "tag:System", Values: [system] },
    { Name: "tag:Environment", Values: [environment] },
  ];
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({ Filters: filters }));
  return only(Vpcs, `VPC with the tags System=${system} and Environment=${environment}`).VpcId ?? "";
}

/** The names of a VPC's subnets by their ids. */
export async function subnetNames(ec2: EC2Client, vpcId: string): Promise<Map<string, string>> {
  const filters = [{ Name: "vpc-id", Values: [vpcId] }];
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({ Filters: filters }));
  return new Map(Subnets.map(({ SubnetId = "", Tags }) => [SubnetId, nameIn(Tags) ?? SubnetId]));
}

/** What people call a resource: its tag Name. */
export function nameIn(tags: readonly Tag[] | undefined): string | undefined {
  return tags?.find(({ Key }) => Key === "Name")?.Value;
}

/** The names that a tier's subnets shall have. */
export function subnetsOf({ network }: Pick<Environment, "network">, tier: string): string[] {
  return network.subnets
    .filter((subnet) => subnet.tier === tier)
    .map(({ name }) => name)
    .sort();
}

/** What ids are called, each once; an id that is not known stays. */
export function named(ids: readonly (string | undefined)[], names: ReadonlyMap<string, string>): string[] {
  return [...new Set(ids.map((id = "") => names.get(id) ?? id))].sort();
}
