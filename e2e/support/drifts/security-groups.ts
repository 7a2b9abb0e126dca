import {
  AuthorizeSecurityGroupIngressCommand,
  DescribeSecurityGroupRulesCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  ModifySecurityGroupRulesCommand,
  RevokeSecurityGroupIngressCommand,
  type SecurityGroupRule,
} from "@aws-sdk/client-ec2";
import type { Emulator } from "../../../local/start-emulator";
import { type Drift, toReach } from "./drift";

const endpoints = "dougust-dev-vpc-endpoints";
const unused = "dougust-dev-vpc-default-unused";

export const securityGroupDrifts: readonly Drift[] = [
  {
    what: "a rule that is widened to the internet",
    address: "aws_vpc_security_group_ingress_rule.network_endpoints_from_network",
    make: (emulator) => widen(emulator, endpoints),
    read: (emulator) => sources(emulator, endpoints),
    described: ["10.0.0.0/16"],
  },
  {
    what: "a rule in the default security group",
    address: "aws_default_security_group.network_default",
    make: (emulator) => openToInternet(emulator, unused, 22),
    read: (emulator) => sources(emulator, unused),
    described: [],
  },
];

/** Adds a rule that lets the internet in; returns its id. */
export async function openToInternet(emulator: Emulator, name: string, port: number): Promise<string> {
  const added = await new EC2Client(toReach(emulator)).send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: await groupId(emulator, name),
      IpPermissions: [
        { IpProtocol: "tcp", FromPort: port, ToPort: port, IpRanges: [{ CidrIp: "0.0.0.0/0" }] },
      ],
    }),
  );
  return added.SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? "";
}

/** Takes a rule away, as the check's message tells. */
export async function revoke(emulator: Emulator, groupId: string, ruleId: string): Promise<void> {
  await new EC2Client(toReach(emulator)).send(
    new RevokeSecurityGroupIngressCommand({ GroupId: groupId, SecurityGroupRuleIds: [ruleId] }),
  );
}

/** The addresses, or groups, that a group lets in. */
export async function sources(emulator: Emulator, name: string): Promise<(string | undefined)[]> {
  const rules = await incoming(emulator, name);
  return rules.map(({ CidrIpv4, ReferencedGroupInfo }) => CidrIpv4 ?? ReferencedGroupInfo?.GroupId);
}

/** The id of the group whose tag Name is this. */
export async function groupId(emulator: Emulator, name: string): Promise<string> {
  const { SecurityGroups: [group] = [] } = await new EC2Client(toReach(emulator)).send(
    new DescribeSecurityGroupsCommand({ Filters: [{ Name: "tag:Name", Values: [name] }] }),
  );
  return group?.GroupId ?? "";
}

async function widen(emulator: Emulator, name: string): Promise<void> {
  const [rule] = await incoming(emulator, name);
  const { IpProtocol, FromPort, ToPort, Description } = rule ?? {};
  await new EC2Client(toReach(emulator)).send(
    new ModifySecurityGroupRulesCommand({
      GroupId: rule?.GroupId,
      SecurityGroupRules: [
        {
          SecurityGroupRuleId: rule?.SecurityGroupRuleId,
          SecurityGroupRule: { IpProtocol, FromPort, ToPort, Description, CidrIpv4: "0.0.0.0/0" },
        },
      ],
    }),
  );
}

async function incoming(emulator: Emulator, name: string): Promise<SecurityGroupRule[]> {
  const filter = { Name: "group-id", Values: [await groupId(emulator, name)] };
  const { SecurityGroupRules = [] } = await new EC2Client(toReach(emulator)).send(
    new DescribeSecurityGroupRulesCommand({ Filters: [filter] }),
  );
  return SecurityGroupRules.filter(({ IsEgress }) => !IsEgress);
}
