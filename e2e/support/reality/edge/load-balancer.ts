import { EC2Client } from "@aws-sdk/client-ec2";
import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { securityGroupNames } from "../network/security-group-rules";
import { findVpc, named, subnetNames, subnetsOf } from "../network/vpc";
import { findBalancer, listenersOf } from "./balancer";
import { answerTo } from "./listener-rules";

/** The load balancer stands where its data says, hardened, and answers what nobody claims with 404 or a redirect to HTTPS. */
export async function expectLoadBalancer(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const balancer = await findBalancer(elb, data.loadBalancer.name);
  const found = {
    ...(await placed(cloud, stack, balancer)),
    ...(await hardened(elb, balancer)),
    listeners: (await listenersOf(elb, balancer)).map(describe),
  };
  expectSame(`load balancer ${data.loadBalancer.name}`, found, wanted(data));
}

function wanted(data: Environment) {
  const { scheme, securityGroup, listener, ...settings } = data.loadBalancer;
  return {
    scheme,
    securityGroups: [securityGroup],
    subnets: subnetsOf(data, scheme === "internal" ? "app" : "public"),
    idleSeconds: settings.idleTimeoutSeconds,
    deletionProtection: settings.deletionProtection,
    malformedHeaders: "dropped",
    desync: "defensive",
    logs: settings.accessLogBucket,
    listeners: wantedListeners(data.loadBalancer),
  };
}

function wantedListeners({ listener: { protocol }, scheme }: Environment["loadBalancer"]) {
  if (protocol === "http") {
    return ["HTTP 80: 404"];
  }
  const https = "HTTPS 443 by ELBSecurityPolicy-TLS13-1-2-2021-06: 404";
  return scheme === "internal" ? [https] : ["HTTP 80: redirected to HTTPS", https];
}

/** In which subnets, with which groups. */
async function placed(cloud: Cloud, stack: WrittenStack, balancer: LoadBalancer) {
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, environmentOf(stack));
  const subnets = balancer.AvailabilityZones?.map(({ SubnetId }) => SubnetId) ?? [];
  return {
    scheme: balancer.Scheme,
    securityGroups: named(balancer.SecurityGroups ?? [], await securityGroupNames(ec2, vpcId)),
    subnets: named(subnets, await subnetNames(ec2, vpcId)),
  };
}

async function hardened(elb: ElasticLoadBalancingV2Client, { LoadBalancerArn }: LoadBalancer) {
  const { Attributes = [] } = await elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
  const told = new Map(Attributes.map(({ Key = "", Value }) => [Key, Value]));
  return {
    idleSeconds: Number(told.get("idle_timeout.timeout_seconds")),
    deletionProtection: told.get("deletion_protection.enabled") === "true",
    malformedHeaders:
      told.get("routing.http.drop_invalid_header_fields.enabled") === "true" ? "dropped" : "kept",
    desync: told.get("routing.http.desync_mitigation_mode"),
    logs: told.get("access_logs.s3.enabled") === "true" ? told.get("access_logs.s3.bucket") : "none",
  };
}

/** As in `HTTP 80: redirected to HTTPS`. */
function describe({ Protocol, Port, SslPolicy, DefaultActions = [] }: Listener): string {
  const answer = answerTo({ host: "", path: "/", headers: {} }, [{ Actions: DefaultActions }]);
  return `${Protocol} ${Port}${Protocol === "HTTPS" ? ` by ${SslPolicy}` : ""}: ${answer}`;
}
