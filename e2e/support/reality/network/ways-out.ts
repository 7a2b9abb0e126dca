import { DescribeRouteTablesCommand, type EC2Client, type Route, type RouteTable } from "@aws-sdk/client-ec2";
import { subnetNames } from "./vpc";

/** Where the subnets of a VPC lead out of it, by their names, as in `0.0.0.0/0 -> nat`. */
export async function waysOut(ec2: EC2Client, vpcId: string): Promise<Record<string, string[]>> {
  const filters = [{ Name: "vpc-id", Values: [vpcId] }];
  const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand({ Filters: filters }));
  const subnets = await subnetNames(ec2, vpcId);
  return Object.fromEntries(
    [...subnets].map(([id, name]) => [name, (tableOf(id, RouteTables)?.Routes ?? []).flatMap(wayOut).sort()]),
  );
}

/** A subnet that names no table has the VPC's main one. */
function tableOf(subnetId: string, tables: readonly RouteTable[]): RouteTable | undefined {
  const named = tables.find(({ Associations }) =>
    Associations?.some((association) => association.SubnetId === subnetId),
  );
  return named ?? tables.find(({ Associations }) => Associations?.some(({ Main }) => Main));
}

function wayOut({ DestinationPrefixListId: list, ...route }: Route): string[] {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock, ...targets } = route;
  const target = Object.entries(targets).find(([key, value]) => key.endsWith("Id") && value)?.[1];
  const kind = target?.split("-")[0];
  // the gateway endpoint to S3 is for the addresses of S3 alone
  const stays = kind === "local" || (kind === "vpce" && list !== undefined);
  return stays ? [] : [`${DestinationCidrBlock ?? DestinationIpv6CidrBlock ?? list} -> ${kind}`];
}
