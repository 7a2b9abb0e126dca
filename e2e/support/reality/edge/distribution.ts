import { CloudFrontClient, type DistributionConfig, type Origin } from "@aws-sdk/client-cloudfront";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { findBalancer } from "./balancer";
import { behaviors, wantedBehaviors } from "./behaviors";
import { behindVpcOrigin, findDistribution, headersTo, mainOrigin } from "./deployed-distribution";

/** The distribution before the load balancer answers people and asks its origin as the data says. */
export async function expectDistribution(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { distribution, loadBalancer, accelerator } = environmentOf(stack);
  const [domain] = distribution?.domains ?? [];
  if (!distribution || domain === undefined) {
    return;
  }
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const balancer = await findBalancer(elb, loadBalancer.name);
  const config = await findDistribution(cloudFront, domain);
  const origin = mainOrigin(config);
  const found = {
    ...forPeople(config),
    origin: await wayToOrigin(cloudFront, origin),
    behaviors: await behaviors(cloudFront, config),
  };
  expectSame(`distribution ${distribution.name}`, found, {
    domains: [...distribution.domains].sort(),
    state: "enabled",
    versions: "http2and3",
    ipv6: true,
    tls: "TLSv1.2_2021 by sni-only",
    origin: {
      headers: distribution.originHeader ? [distribution.originHeader.name] : [],
      // where an accelerator stands between, it is held against the origin by itself
      dnsName: accelerator ? origin.DomainName : balancer.DNSName,
      ...wantedWay(loadBalancer, balancer.LoadBalancerArn),
    },
    behaviors: wantedBehaviors(distribution),
  });
}

function forPeople({ Aliases, Enabled, HttpVersion, IsIPV6Enabled, ViewerCertificate }: DistributionConfig) {
  const { MinimumProtocolVersion, SSLSupportMethod } = ViewerCertificate ?? {};
  return {
    domains: [...(Aliases?.Items ?? [])].sort(),
    state: Enabled ? "enabled" : "disabled",
    versions: HttpVersion,
    ipv6: IsIPV6Enabled,
    tls: `${MinimumProtocolVersion} by ${SSLSupportMethod}`,
  };
}

const encrypted = { protocol: "https-only", port: 443, tls: ["TLSv1.2"] };

function wantedWay({ scheme }: Environment["loadBalancer"], arn: string | undefined) {
  return scheme === "internal"
    ? { by: "VPC origin", to: arn, ...encrypted }
    : { by: "internet", ...encrypted };
}

/** How CloudFront comes to an origin. */
async function wayToOrigin(cloudFront: CloudFrontClient, origin: Origin) {
  const told = { headers: Object.keys(headersTo(origin)), dnsName: origin.DomainName };
  const vpcOrigin = await behindVpcOrigin(cloudFront, origin);
  return vpcOrigin
    ? { ...told, by: "VPC origin", to: vpcOrigin.Arn, ...encryption(vpcOrigin) }
    : { ...told, by: "internet", ...encryption(origin.CustomOriginConfig) };
}

type Endpoint = Pick<
  NonNullable<Origin["CustomOriginConfig"]>,
  "OriginProtocolPolicy" | "HTTPSPort" | "OriginSslProtocols"
>;

function encryption(endpoint: Endpoint | undefined) {
  return {
    protocol: endpoint?.OriginProtocolPolicy,
    port: endpoint?.HTTPSPort,
    tls: endpoint?.OriginSslProtocols?.Items,
  };
}
