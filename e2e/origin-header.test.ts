import { anotherService } from "../local/changes/service";
import type { Change, WrittenStack } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { Terraform } from "../local/terraform";
import { type AwsRequest, changes } from "./support/aws-request";
import { type FaultProxy, startFaultProxy } from "./support/fault-proxy";
import { expectEntrance } from "./support/reality/edge/entrance";
import { originHeaderValues } from "./support/reality/edge/origin-header-values";
import { makeStateBucket, written } from "./support/workplace";

/** What people reach, and what of the load balancer's security group lets CloudFront in. */
const entrance = [
  "-target=aws_cloudfront_distribution.edge_distribution",
  "-target=aws_vpc_security_group_ingress_rule.load_balancer_from_cloudfront",
];

let emulator: Emulator;
let proxy: FaultProxy;

beforeAll(async () => {
  emulator = await startEmulator();
  proxy = await startFaultProxy(emulator);
  await makeStateBucket(emulator, "calstack");
});

afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});

test("the origin header rotates, and at no point CloudFront sends what a rule does not take", async () => {
  // GIVEN
  const first = await applied([1]);
  const [old] = await originHeaderValues(emulator, first.stack);
  // WHEN a second value is sent, and the first one still taken
  const both = await applied([2, 1]);
  // THEN every rule takes both before the distribution sends the new one
  const values = await originHeaderValues(emulator, both.stack);
  expect(values).toHaveLength(2);
  expect(values).toContain(old);
  expect(rules(first)).toHaveLength(2);
  expect(both.order).toEqual([...rules(first), "distribution"]);
  // WHEN the first one is given up
  const last = await applied([2]);
  // THEN it is not the one that is sent, and nothing but rules changes
  expect(await originHeaderValues(emulator, last.stack)).toEqual(values.filter((value) => value !== old));
  expect(last.order).toEqual(rules(first));
});

interface Applied {
  readonly stack: WrittenStack;
  /** What was changed of rules and distributions, in that order. */
  readonly order: readonly string[];
}

/** The entrance to two services with these versions of the header; who reaches the load balancer is checked rule by rule. */
async function applied(versions: number[]): Promise<Applied> {
  const stack = await written("calstack-dev", withVersions(versions));
  const terraform = new Terraform(stack.folder, proxy.environment);
  await terraform.init();
  const from = proxy.log.length;
  await terraform.apply(...entrance);
  await expectEntrance(emulator, stack);
  return { stack, order: proxy.log.slice(from).filter(changes).flatMap(changed) };
}

function changed({ service, action, path }: AwsRequest): string[] {
  if (service === "elasticloadbalancing" && /^(Create|Modify)Rule$/.test(action)) {
    return ["rule"];
  }
  return service === "cloudfront" && /\/distribution(\/\w+\/config)?$/.test(path) ? ["distribution"] : [];
}

function rules({ order }: Applied): string[] {
  return order.filter((what) => what === "rule");
}

function withVersions(versions: number[]): Change {
  return ({ distribution, ...page }) =>
    anotherService.change({
      ...page,
      distribution: distribution?.originHeader
        ? { ...distribution, originHeader: { ...distribution.originHeader, versions } }
        : distribution,
    });
}
