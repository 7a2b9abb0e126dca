import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DescribeServicesCommand, ECSClient, UpdateServiceCommand } from "@aws-sdk/client-ecs";
import {
  DescribeRulesCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { Change } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { Terraform } from "../local/terraform";
import { expectConverged } from "./support/converged";
import { clientOptions, usual } from "./support/emulated";
import { type FaultProxy, startFaultProxy } from "./support/fault-proxy";
import { makeStateBucket, written } from "./support/workplace";

const [cluster, service, rule] = ["calstack-dev", "calstack-dev-app", "app_traffic_rule"];

let emulator: Emulator;
let proxy: FaultProxy;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  proxy = await startFaultProxy(emulator);
  await makeStateBucket(emulator, "calstack");
  const { folder } = await written("calstack-dev", shifting);
  writeForOlderProvider(join(folder, "cdk.tf.json"));
  terraform = new Terraform(folder, proxy.environment);
  await terraform.init();
  await terraform.apply();
  await sayWhatOlderProviderCannot();
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("each deployment that an apply starts takes the other target group, and no plan leads traffic back", async () => {
  // GIVEN
  await expectConverged(terraform);
  expect(await weights()).toEqual({ "calstack-dev-app": 100, "calstack-dev-app-alt": 0 });
  for (const [tag, expected] of [
    ["4f2a9c1", { "calstack-dev-app": 0, "calstack-dev-app-alt": 100 }],
    ["8d1e0b7", { "calstack-dev-app": 100, "calstack-dev-app-alt": 0 }],
  ] as const) {
    // WHEN
    await movePointer(tag);
    const asked = await updatesDuring(() => terraform.apply());
    // THEN ECS is asked as by `aws ecs update-service --task-definition`: nothing is said of target groups
    expect(asked).toEqual([
      {
        cluster: expect.stringContaining(`cluster/${cluster}`),
        service: expect.stringContaining(service),
        taskDefinition: expect.stringContaining("task-definition/calstack-dev-app:"),
      },
    ]);
    expect(await weights()).toEqual(expected);
    await expectConverged(terraform);
  }
});

/** The service of dev with two target groups, of which ECS moves the traffic from one to the other. */
const shifting: Change = (page) => ({
  ...page,
  services: Object.fromEntries(
    Object.entries(page.services).map(([id, service]) => {
      const { rollbackOn } = service.deployment;
      return [id, { ...service, deployment: { strategy: "blue-green", bakeMinutes: 5, rollbackOn } }];
    }),
  ),
});

/** Takes out the two arguments, and the constraint, of which AWS provider 5.100.0 knows nothing. */
function writeForOlderProvider(file: string): void {
  const json = JSON.parse(readFileSync(file, "utf8"));
  const { app } = json.resource.aws_ecs_service;
  delete app.deployment_configuration;
  for (const balancer of app.load_balancer) {
    delete balancer.advanced_configuration;
  }
  json.terraform.required_providers.aws.version = ">= 5.100.0, < 7.0.0";
  writeFileSync(file, JSON.stringify(json));
}

/** Tells ECS what provider 6.25 says when it makes the service. */
async function sayWhatOlderProviderCannot(): Promise<void> {
  const [first, second] = await targetGroups();
  const { loadBalancers: [only] = [] } = await describedService();
  const { Rules = [] } = await elb().send(new DescribeRulesCommand({ RuleArns: [await ruleArn()] }));
  const advancedConfiguration = {
    alternateTargetGroupArn: second?.TargetGroupArn,
    productionListenerRule: Rules[0]?.RuleArn,
    roleArn: "arn:aws:iam::123456789012:role/calstack-dev-app-traffic",
  };
  expect(only?.targetGroupArn).toBe(first?.TargetGroupArn);
  await ecs().send(
    new UpdateServiceCommand({
      cluster,
      service,
      deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 },
      loadBalancers: [{ ...only, advancedConfiguration }],
    }),
  );
}

async function movePointer(tag: string): Promise<void> {
  const image = `123456789012.dkr.ecr.us-east-1.amazonaws.com/calstack-app:${tag}`;
  const ssm = new SSMClient(clientOptions(emulator, usual));
  await ssm.send(new PutParameterCommand({ Name: "/calstack/dev/app/image", Value: image, Overwrite: true }));
}

/** What ECS is asked to make of services meanwhile. */
async function updatesDuring(work: () => Promise<unknown>): Promise<unknown[]> {
  const bodies: unknown[] = [];
  proxy.rule = ({ action }, body) => {
    if (action === "UpdateService") {
      bodies.push(JSON.parse(body));
    }
    return undefined;
  };
  await work();
  return bodies;
}

/** How much of the traffic each target group has, by its name. */
async function weights(): Promise<Record<string, number | undefined>> {
  const { Rules = [] } = await elb().send(new DescribeRulesCommand({ RuleArns: [await ruleArn()] }));
  const groups = await targetGroups();
  return Object.fromEntries(
    (Rules[0]?.Actions?.[0]?.ForwardConfig?.TargetGroups ?? []).map(({ TargetGroupArn, Weight }) => [
      groups.find((group) => group.TargetGroupArn === TargetGroupArn)?.TargetGroupName ?? "",
      Weight,
    ]),
  );
}

async function targetGroups() {
  const Names = [service, `${service}-alt`];
  const { TargetGroups = [] } = await elb().send(new DescribeTargetGroupsCommand({ Names }));
  return TargetGroups.toSorted((a, b) => (a.TargetGroupName ?? "").localeCompare(b.TargetGroupName ?? ""));
}

async function ruleArn(): Promise<string> {
  const state = JSON.parse(await terraform.do("show", "-json"));
  return state.values.root_module.resources.find(
    ({ address }: { address: string }) => address === `aws_lb_listener_rule.${rule}`,
  ).values.arn;
}

async function describedService() {
  const { services: [found] = [] } = await ecs().send(
    new DescribeServicesCommand({ cluster, services: [service] }),
  );
  return found ?? {};
}

const ecs = () => new ECSClient(clientOptions(emulator, usual));
const elb = () => new ElasticLoadBalancingV2Client(clientOptions(emulator, usual));
