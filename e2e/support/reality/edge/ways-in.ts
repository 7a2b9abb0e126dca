import {
  type EC2Client,
  paginateDescribeSecurityGroupRules,
  paginateGetManagedPrefixListEntries,
  type SecurityGroupRule,
} from "@aws-sdk/client-ec2";
import ipaddr from "ipaddr.js";

/** The ranges of addresses that security groups let in at a port, those of prefix lists too. */
export async function rangesLetIn(
  ec2: EC2Client,
  groups: readonly string[],
  port: number,
): Promise<string[]> {
  const filters = [{ Name: "group-id", Values: [...groups] }];
  const ranges: string[] = [];
  for await (const page of paginateDescribeSecurityGroupRules({ client: ec2 }, { Filters: filters })) {
    for (const rule of page.SecurityGroupRules?.filter((one) => letsIn(one, port)) ?? []) {
      const { CidrIpv4, CidrIpv6, PrefixListId } = rule;
      ranges.push(...[CidrIpv4, CidrIpv6].filter((range) => range !== undefined));
      ranges.push(...(PrefixListId ? await rangesOf(ec2, PrefixListId) : []));
    }
  }
  return ranges;
}

/** The ranges of addresses in a prefix list. */
export async function rangesOf(ec2: EC2Client, PrefixListId: string): Promise<string[]> {
  const ranges: string[] = [];
  for await (const page of paginateGetManagedPrefixListEntries({ client: ec2 }, { PrefixListId })) {
    ranges.push(...(page.Entries ?? []).map(({ Cidr = "" }) => Cidr));
  }
  return ranges;
}

/** Whether an address, of version 4 or 6, is in one of several ranges. */
export function isIn(address: string, ranges: readonly string[]): boolean {
  const parsed = ipaddr.parse(address);
  return ranges.some((range) => {
    const [first, bits] = ipaddr.parseCIDR(range);
    return first.kind() === parsed.kind() && parsed.match(first, bits);
  });
}

function letsIn(
  { IsEgress, IpProtocol, FromPort = 0, ToPort = 65535 }: SecurityGroupRule,
  port: number,
): boolean {
  const atPort = IpProtocol === "tcp" && FromPort <= port && port <= ToPort;
  return !IsEgress && (IpProtocol === "-1" || atPort);
}
