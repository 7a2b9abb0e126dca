import { EC2Client } from "@aws-sdk/client-ec2";
import type { WrittenStack } from "../../../local/stacks";
import type { Environment } from "../../../src/config/schema/names/names";
import type { Tier } from "../../../src/subnet-plan";
import { type Cloud, clientOptions } from "../emulated";
import { ecsServices } from "./compute/ecs-services";
import { environmentOf } from "./environment";
import { expectSame } from "./expect-same";
import { allowedFlows, type Flow, tasksOf } from "./network/allowed-flows";
import { permissions, securityGroupNames, securityGroupsOf } from "./network/security-group-rules";
import { findVpc } from "./network/vpc";
import { waysOut } from "./network/ways-out";
import { stackThere } from "./second-region/there";

/** The security groups reach what the environment's data asks for and nothing else, and no data subnet leads out. */
export async function expectNetwork(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const there = stackThere(stack);
  const other = there && environmentOf(there);
  await expectVpc(cloud, stack, [...allowedFlows(data, other)], await owners(cloud, stack), other);
  if (there && other) {
    await expectVpc(cloud, there, [...allowedFlows(other, data)], await owners(cloud, there), data);
  } else if (data.secondRegion) {
    const { region, network } = data.secondRegion;
    // nobody is there to reach anything
    await expectVpc(cloud, { ...stack, region, data: { ...data, region, network } }, [], new Map());
  }
}

/** The ids of services and jobs by their security groups: several may call theirs alike. */
async function owners(cloud: Cloud, stack: WrittenStack): Promise<Map<string, string>> {
  const groups = await jobGroups(cloud, stack);
  for (const { id, service } of await ecsServices(cloud, stack)) {
    for (const group of service.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []) {
      groups.set(group, id);
    }
  }
  return groups;
}

/** The ids of jobs by their security groups, which their tags tell: task definitions name no groups. */
async function jobGroups(cloud: Cloud, stack: WrittenStack): Promise<Map<string, string>> {
  const data = environmentOf(stack);
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, data);
  const ids = Object.keys(data.jobs);
  const groups = await Promise.all(ids.map((id) => securityGroupsOf(ec2, vpcId, id)));
  return new Map(ids.flatMap((id, index) => (groups[index] ?? []).map((group) => [group, id] as const)));
}

/**
 * @param owners the ids of services and jobs by their security groups
 * @param other what the network is joined with
 */
async function expectVpc(
  cloud: Cloud,
  stack: WrittenStack,
  flows: readonly Flow[],
  owners: ReadonlyMap<string, string>,
  other?: Environment,
): Promise<void> {
  const { network } = environmentOf(stack);
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, environmentOf(stack));
  const groups = await securityGroupNames(ec2, vpcId);
  for (const [group, id] of owners) {
    groups.set(group, tasksOf(id, { securityGroup: groups.get(group) ?? group }));
  }
  const { ingress, egress } = await permissions(ec2, groups);
  const groupsOf = `security groups of ${stack.name} in ${stack.region}`;
  expectSame(`ingress of the ${groupsOf}`, lines(ingress), lines(flows.filter(({ to }) => isGroup(to))));
  expectSame(`egress of the ${groupsOf}`, lines(egress), lines(flows.filter(({ from }) => isGroup(from))));
  expectSame(
    `routes of the subnets of ${stack.name} in ${stack.region}`,
    await waysOut(ec2, vpcId),
    Object.fromEntries(network.subnets.map(({ name, tier }) => [name, wantedWays(tier, other)])),
  );
}

function wantedWays(tier: Tier, other: Environment | undefined): string[] {
  const across = other ? [`${other.network.cidr} -> pcx`] : [];
  return {
    public: ["0.0.0.0/0 -> igw"],
    app: ["0.0.0.0/0 -> nat", ...across],
    data: across,
  }[tier];
}

function isGroup(end: string): boolean {
  return !/^(cidr|prefix list) /.test(end);
}

function lines(flows: readonly Flow[]): string[] {
  return flows.map(({ from, to, ports }) => `${from} -> ${to} ${ports}`).sort();
}
