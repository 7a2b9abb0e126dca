import type { Construct } from "constructs";
import { entranceDomains } from "../../config/schema/edge/public-domains";
import type { Environment } from "../../config/schema/names/names";
import type { Accelerator } from "../../constructs/edge/accelerator/accelerator";
import { Certificate } from "../../constructs/edge/certificate";
import { Distribution } from "../../constructs/edge/distribution/distribution";
import { AccessLogs } from "../../constructs/edge/distribution/logs/access-logs";
import type { DistributionLogBucket } from "../../constructs/edge/distribution/logs/distribution-log-bucket";
import type { OriginHeader } from "../../constructs/edge/distribution/origin-header";
import { VpcOrigin } from "../../constructs/edge/distribution/vpc-origin";
import type { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { WebAcl } from "../../constructs/edge/waf/web-acl";
import { edgeRegion } from "../../regions";
import type { EnvironmentStack } from "../environment-stack";
import { createAccelerator, type LoadBalancers } from "./create-accelerator";
import { entranceLogPrefix } from "./create-distribution-logs";
import { createEdgeWaf } from "./create-waf";
import { createEdge, edgeKey } from "./edge-region";

interface Behind extends LoadBalancers {
  readonly originHeader?: OriginHeader | undefined;
  /** Before the load balancers of two regions. */
  readonly accelerator?: Accelerator | undefined;
  /** Where requests are written down. */
  readonly logs?: DistributionLogBucket | undefined;
  /** The environment's own key. */
  readonly keyArn: string;
}

/** What people reach before any region of an environment. */
export interface EdgeEntrance {
  readonly distribution: Distribution;
  readonly firewall?: WebAcl | undefined;
  /** A certificate of its own, where the load balancer's is in another region. */
  readonly certificate?: Certificate | undefined;
}

/** The names that people use, leading to the distribution before the load balancer, or to the load balancer itself. */
export function createEntrance(
  stack: EnvironmentStack,
  environment: Environment,
  behind: Behind,
  zone?: HostedZone,
): EdgeEntrance | undefined {
  const { distribution: data } = environment;
  const accelerator = createAccelerator(stack, environment, behind);
  const entrance = data && createDistribution(stack, environment, data, { ...behind, accelerator });
  for (const domain of entranceDomains(environment)) {
    zone?.addAlias(domain, entrance?.distribution ?? behind.loadBalancer);
  }
  if (entrance) {
    const { id } = entrance.distribution;
    stack.output("distribution_id", "The CloudFront distribution before the load balancer", id);
  }
  return entrance;
}

/** Where people reach an environment. */
export function publicUrl(environment: Environment, loadBalancer: LoadBalancer): string {
  const [domain] = entranceDomains(environment);
  return domain === undefined ? `http://${loadBalancer.dnsName}` : `https://${domain}`;
}

function createDistribution(
  stack: EnvironmentStack,
  environment: Environment,
  data: NonNullable<Environment["distribution"]>,
  { loadBalancer, other, accelerator, originHeader, logs, keyArn }: Behind,
): EdgeEntrance {
  const { region, loadBalancer: balancer } = environment;
  const edge = createEdge(stack);
  const vpcOrigin =
    balancer.scheme === "internal"
      ? new VpcOrigin(edge, "vpc-origin", { name: data.name, loadBalancerArn: loadBalancer.arn })
      : undefined;
  const certificate = edgeCertificate(edge, region, loadBalancer);
  const firewall = data.waf && createEdgeWaf(edge, "waf", data.waf, edgeKey(stack, environment, keyArn));
  const { dnsName } = accelerator ?? loadBalancer;
  const distribution = new Distribution(edge, "distribution", {
    ...data,
    webAclArn: firewall?.arn,
    certificateArn: certificate.arn,
    origin: { dnsName, vpcOriginId: vpcOrigin?.id, header: originHeader },
    after: [...loadBalancer.rules, ...(other?.rules ?? []), ...(accelerator?.ready ?? [])],
  });
  if (logs) {
    const { name } = data;
    new AccessLogs(edge, "access-logs", {
      name,
      distributionArn: distribution.arn,
      bucket: logs,
      prefix: entranceLogPrefix,
    });
  }
  return {
    distribution,
    firewall,
    certificate: certificate === loadBalancer.certificate ? undefined : certificate,
  };
}

/** In CloudFront's region the load balancer's own certificate serves both. */
function edgeCertificate(edge: Construct, region: string, { certificate }: LoadBalancer): Certificate {
  if (!certificate) {
    throw new Error("a distribution reaches its load balancer by HTTPS alone; give the listener domains");
  }
  return region === edgeRegion
    ? certificate
    : new Certificate(edge, "certificate", {
        domains: certificate.domains,
        proof: { provenBy: certificate },
      });
}
