import { EC2Client } from "@aws-sdk/client-ec2";
import {
  ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
  type Rule,
  type RuleCondition,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, servicesOf } from "../environment";
import { expectSame } from "../expect-same";
import { findBalancer, listenersOf, rulesOf } from "./balancer";
import { answerTo } from "./listener-rules";
import { type Sender, sendersTo } from "./senders";
import { isIn, rangesLetIn } from "./ways-in";

/**
 * Each rule of each listener is asked by everybody: what did not come through the environment's distribution is refused, by the security
 * groups or by the default answer; what did is sent on.
 */
export async function expectEntrance(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const about = `who reaches load balancer ${data.loadBalancer.name}`;
  expectSame(about, await entranceOf(cloud, stack), wanted(data));
}

/** Of each rule its paths, how many values of headers it takes, and how everybody is answered. */
export async function entranceOf(
  cloud: Cloud,
  stack: WrittenStack,
): Promise<Record<string, Record<string, unknown>>> {
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const balancer = await findBalancer(elb, environmentOf(stack).loadBalancer.name);
  const senders = Object.entries(await sendersTo(cloud, stack));
  const found: Record<string, Record<string, unknown>> = {};
  for (const listener of await listenersOf(elb, balancer)) {
    const rules = await rulesOf(elb, listener);
    const open = await openTo(cloud, stack, balancer, listener);
    for (const rule of rules.filter(({ IsDefault }) => !IsDefault)) {
      found[`${listener.Port}, rule ${rule.Priority}`] = {
        paths: valuesOf(rule, "path-pattern"),
        acceptedHeaders: valuesOf(rule, "http-header").length,
        ...Object.fromEntries(senders.map(([who, sender]) => [who, answers(sender, rule, rules, open)])),
      };
    }
  }
  return found;
}

const noWayIn = "no way in";

function wanted(data: Environment) {
  const { loadBalancer, distribution } = data;
  const port = loadBalancer.listener.protocol === "https" ? 443 : 80;
  const answer = distribution ? wantedAnswers(loadBalancer) : { "a stranger": ["sent on"] };
  const rules = Object.values(servicesOf(data)).flatMap(({ http }) => (http ? [http] : []));
  return Object.fromEntries(
    rules.map(({ priority, paths }) => [
      `${port}, rule ${priority}`,
      { paths, acceptedHeaders: distribution?.originHeader?.versions.length ?? 0, ...answer },
    ]),
  );
}

function wantedAnswers({ scheme }: Environment["loadBalancer"]) {
  const refused = scheme === "internal" ? [noWayIn] : ["404"];
  return {
    "the distribution": ["sent on"],
    "a stranger who knows what the distribution sends": [noWayIn],
    "another distribution": refused,
    "another distribution that guesses": refused,
  };
}

/** Whether somebody comes as far as a listener. */
type Open = (sender: Sender) => boolean;

async function openTo(
  cloud: Cloud,
  stack: WrittenStack,
  { LoadBalancerArn, Scheme, SecurityGroups = [] }: LoadBalancer,
  { Port }: Listener,
): Promise<Open> {
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const ranges = await rangesLetIn(ec2, SecurityGroups, Number(Port));
  return ({ addresses, vpcOriginTo }) =>
    (Scheme === "internet-facing" || vpcOriginTo === LoadBalancerArn) &&
    addresses.some((address) => isIn(address, ranges));
}

/** What somebody is answered at the paths of a rule. */
function answers(sender: Sender, rule: Rule, rules: readonly Rule[], open: Open): string[] {
  const { headers } = sender;
  const [host = "www.example.com"] = valuesOf(rule, "host-header");
  const requests = valuesOf(rule, "path-pattern").map((pattern) => ({
    host,
    path: pattern.replaceAll("*", "sample").replaceAll("?", "s"),
    headers,
  }));
  return open(sender) ? [...new Set(requests.map((request) => answerTo(request, rules)))] : [noWayIn];
}

function valuesOf(
  { Conditions = [] }: Rule,
  field: "path-pattern" | "host-header" | "http-header",
): string[] {
  const values = ({ Field, PathPatternConfig, HostHeaderConfig, HttpHeaderConfig }: RuleCondition) =>
    Field === field
      ? [PathPatternConfig, HostHeaderConfig, HttpHeaderConfig].flatMap((config) => config?.Values ?? [])
      : [];
  return Conditions.flatMap(values);
}
