import { EC2Client } from "@aws-sdk/client-ec2";
import type { WrittenStack } from "../../../local/stacks";
import { type Cloud, clientOptions } from "../emulated";
import { ecsServices } from "./ecs-services";
import { environmentOf } from "./environment";
import { expectSame } from "./expect-same";
import { allowedFlows, type Flow, tasksOf } from "./network/allowed-flows";
import { permissions, securityGroupNames, securityGroupsOf } from "./network/security-group-rules";
import { findVpc } from "./network/vpc";
import { waysOut } from "./network/ways-out";

const wayOutOf = { public: ["0.0.0.0/0 -> igw"], app: ["0.0.0.0/0 -> nat"], data: [] };

/** The security groups reach what the environment's data asks for and nothing else, and no data subnet leads out. */
export async function expectNetwork(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, data);
  const groups = await securityGroupNames(ec2, vpcId);
  for (const { id, service } of await ecsServices(cloud, stack)) {
    // several services may call theirs alike
    for (const group of service.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? []) {
      groups.set(group, tasksOf(id, { securityGroup: groups.get(group) ?? group }));
    }
  }
  for (const [id, job] of Object.entries(data.jobs)) {
    for (const group of await securityGroupsOf(ec2, vpcId, id)) {
      groups.set(group, tasksOf(id, job));
    }
  }
  const { ingress, egress } = await permissions(ec2, groups);
  const flows = [...allowedFlows(data)];
  const groupsOf = `security groups of ${stack.name}`;
  expectSame(`ingress of the ${groupsOf}`, lines(ingress), lines(flows.filter(({ to }) => isGroup(to))));
  expectSame(`egress of the ${groupsOf}`, lines(egress), lines(flows.filter(({ from }) => isGroup(from))));
  expectSame(
    `routes of the subnets of ${stack.name}`,
    await waysOut(ec2, vpcId),
    Object.fromEntries(data.network.subnets.map(({ name, tier }) => [name, wayOutOf[tier]])),
  );
}

function isGroup(end: string): boolean {
  return !/^(cidr|prefix list) /.test(end);
}

function lines(flows: readonly Flow[]): string[] {
  return flows.map(({ from, to, ports }) => `${from} -> ${to} ${ports}`).sort();
}
