import { DescribeNatGatewaysCommand, DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { DescribeDBInstancesCommand, RDSClient } from "@aws-sdk/client-rds";
import type { WrittenStack } from "../../local/stacks";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { Terraform } from "../../local/terraform";
import { expectConverged } from "../support/converged";
import { clientOptions } from "../support/emulated";
import { type FaultProxy, type Rule, startFaultProxy } from "../support/fault-proxy";
import { throttled, unavailable } from "../support/refusal";
import { makeStateBucket, written } from "../support/workplace";

let emulator: Emulator;
let proxy: FaultProxy;
let stack: WrittenStack;
let terraform: Terraform;
let asked = 0;
let refused = 0;

/** Refuses every fifth request, by turns as a service that is not well and as one that is asked too much. */
const everyFifth: Rule = (request) => {
  asked += 1;
  if (asked % 5 !== 0) {
    return undefined;
  }
  refused += 1;
  return refused % 2 === 0 ? throttled(request) : unavailable(request);
};

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  proxy = await startFaultProxy(emulator);
  stack = await written("dougust-dev");
  terraform = new Terraform(stack.folder, proxy.environment);
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("an apply converges of which AWS refuses every fifth request, with 503 and with throttling", async () => {
  // GIVEN
  proxy.rule = everyFifth;
  // WHEN
  await terraform.init();
  await terraform.apply();
  // THEN
  await expectConverged(terraform);
  expect(refused).toBeGreaterThan(100);
});

test("nothing was made twice by requests that were repeated", async () => {
  // GIVEN
  const ec2 = new EC2Client(clientOptions(emulator, stack));
  const rds = new RDSClient(clientOptions(emulator, stack));
  const own = { Name: "tag:System", Values: ["dougust"] };
  // WHEN
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({ Filters: [own] }));
  const { NatGateways } = await ec2.send(new DescribeNatGatewaysCommand({ Filter: [own] }));
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}));
  // THEN
  expect(Vpcs).toHaveLength(1);
  expect(NatGateways).toHaveLength(stack.data?.network.natGateways ?? 0);
  expect(DBInstances).toHaveLength(1);
  const made = (await terraform.do("state", "list")).split("\n");
  expect(made).toContain("aws_ecs_service.api");
});
