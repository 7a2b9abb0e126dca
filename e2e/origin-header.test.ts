import { AuthorizeSecurityGroupIngressCommand, EC2Client } from "@aws-sdk/client-ec2";
import { ElasticLoadBalancingV2Client, ModifyRuleCommand } from "@aws-sdk/client-elastic-load-balancing-v2";
import { anotherService } from "../local/changes/service";
import type { Change, WrittenStack } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { Terraform } from "../local/terraform";
import { type AwsRequest, changes } from "./support/aws-request";
import { clientOptions, usual } from "./support/emulated";
import { type FaultProxy, startFaultProxy } from "./support/fault-proxy";
import { findBalancer, listenersOf, rulesOf } from "./support/reality/edge/balancer";
import { entranceOf, expectEntrance } from "./support/reality/edge/entrance";
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

describe("what somebody changes by hand is told", () => {
  test("a rule that forgets the header", async () => {
    // GIVEN
    const { elb, stack, balancer } = await deployed();
    const https = (await listenersOf(elb, balancer)).find(({ Port }) => Port === 443);
    const [rule] = https ? await rulesOf(elb, https) : [];
    const anyPath = { Field: "path-pattern", PathPatternConfig: { Values: ["/*"] } };
    // WHEN
    await elb.send(new ModifyRuleCommand({ RuleArn: rule?.RuleArn, Conditions: [anyPath] }));
    // THEN
    const entrance = await entranceOf(emulator, stack);
    expect(entrance[`443, rule ${rule?.Priority}`]).toMatchObject({ "another distribution": ["sent on"] });
    await expect(expectEntrance(emulator, stack)).rejects.toThrow("who reaches load balancer");
  });

  test("a way past CloudFront", async () => {
    // GIVEN
    const { stack, balancer } = await deployed();
    const [GroupId] = balancer.SecurityGroups ?? [];
    const everybody = { IpProtocol: "tcp", FromPort: 443, ToPort: 443, Ipv6Ranges: [{ CidrIpv6: "::/0" }] };
    const ec2 = new EC2Client(clientOptions(emulator, usual));
    // WHEN
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [everybody] }));
    // THEN
    for (const answers of Object.values(await entranceOf(emulator, stack))) {
      expect(answers).toMatchObject({ "a stranger who knows what the distribution sends": ["sent on"] });
    }
    await expect(expectEntrance(emulator, stack)).rejects.toThrow("who reaches load balancer");
  });

  async function deployed() {
    const elb = new ElasticLoadBalancingV2Client(clientOptions(emulator, usual));
    const stack = await written("calstack-dev", withVersions([2]));
    return { elb, stack, balancer: await findBalancer(elb, stack.data?.loadBalancer.name ?? "") };
  }
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
