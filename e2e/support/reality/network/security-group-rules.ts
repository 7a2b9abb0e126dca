import {
  DescribeManagedPrefixListsCommand,
  DescribeSecurityGroupsCommand,
  type EC2Client,
  paginateDescribeSecurityGroupRules,
  type SecurityGroupRule,
} from "@aws-sdk/client-ec2";
import type { Flow } from "./allowed-flows";
import { nameIn } from "./vpc";

/** The names of a VPC's security groups by their ids. */
export async function securityGroupNames(ec2: EC2Client, vpcId: string): Promise<Map<string, string>> {
  const filters = [{ Name: "vpc-id", Values: [vpcId] }];
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters: filters }));
  return new Map(
    SecurityGroups.map(({ GroupId = "", GroupName, Tags }) => [GroupId, nameIn(Tags) ?? `${GroupName}`]),
  );
}

/** The ids of a VPC's security groups that belong to one part of the environment. */
export async function securityGroupsOf(ec2: EC2Client, vpcId: string, component: string): Promise<string[]> {
  const filters = [
    { Name: "vpc-id", Values: [vpcId] },
    { Name: "tag:Component", Values: [component] },
  ];
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters: filters }));
  return SecurityGroups.map(({ GroupId = "" }) => GroupId);
}

/** What the rules of security groups let in and out. */
export async function permissions(
  ec2: EC2Client,
  groups: ReadonlyMap<string, string>,
): Promise<{ ingress: Flow[]; egress: Flow[] }> {
  const names = new Map([...groups, ...(await prefixListNames(ec2))]);
  const filters = [{ Name: "group-id", Values: [...groups.keys()] }];
  const rules: SecurityGroupRule[] = [];
  for await (const page of paginateDescribeSecurityGroupRules({ client: ec2 }, { Filters: filters })) {
    rules.push(...(page.SecurityGroupRules ?? []));
  }
  const own = ({ GroupId = "" }: SecurityGroupRule) => names.get(GroupId) ?? GroupId;
  return {
    ingress: rules
      .filter(({ IsEgress }) => !IsEgress)
      .map((rule) => ({ from: peer(rule, names), to: own(rule), ports: ports(rule) })),
    egress: rules
      .filter(({ IsEgress }) => IsEgress)
      .map((rule) => ({ from: own(rule), to: peer(rule, names), ports: ports(rule) })),
  };
}

async function prefixListNames(ec2: EC2Client): Promise<[string, string][]> {
  const { PrefixLists = [] } = await ec2.send(new DescribeManagedPrefixListsCommand({}));
  return PrefixLists.map(({ PrefixListId = "", PrefixListName }) => [
    PrefixListId,
    `prefix list ${PrefixListName}`,
  ]);
}

function peer(rule: SecurityGroupRule, names: ReadonlyMap<string, string>): string {
  const { CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo } = rule;
  const cidr = CidrIpv4 ?? CidrIpv6;
  const id = ReferencedGroupInfo?.GroupId ?? PrefixListId ?? "";
  return cidr === undefined ? (names.get(id) ?? id) : `cidr ${cidr}`;
}

function ports({ IpProtocol, FromPort, ToPort }: SecurityGroupRule): string {
  if (IpProtocol === "-1") {
    return "all traffic";
  }
  return `${IpProtocol} ${FromPort === ToPort ? FromPort : `${FromPort}-${ToPort}`}`;
}
