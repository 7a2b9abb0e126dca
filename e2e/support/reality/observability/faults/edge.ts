import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import {
  ListHostedZonesByNameCommand,
  paginateListHealthChecks,
  Route53Client,
} from "@aws-sdk/client-route-53";
import { GetWebACLCommand, ListWebACLsCommand, type Scope, WAFV2Client } from "@aws-sdk/client-wafv2";
import type { edgeQuantities } from "../../../../../src/alarms/quantities/edge";
import { clientOptions } from "../../../emulated";
import { findBalancer, listenersOf } from "../../edge/balancer";
import { findDistribution, findDistributionArn } from "../../edge/deployed-distribution";
import { environmentOf, only } from "../../environment";
import type { Site, Telling } from "./telling";

const edgeRegion = "us-east-1";

/**
 * Sources: CloudFront Developer Guide, "Types of metrics for CloudFront"; WAF Developer Guide, "AWS WAF core metrics and
 * dimensions"; ACM User Guide, "Supported CloudWatch metrics"; Route 53 Developer Guide, "Monitoring".
 */
export const edgeTellings: Readonly<Record<keyof typeof edgeQuantities, Telling>> = {
  "distribution-errors": async (site, { of = "" }, level) => {
    const arn = await findDistributionArn(cloudFrontOf(site), domainOf(site, of));
    const dimensions = { DistributionId: arn.split("/").at(-1) ?? "", Region: "Global" };
    return [{ namespace: "AWS/CloudFront", name: "5xxErrorRate", dimensions, value: level, unit: "Percent" }];
  },
  "blocked-requests": async (site, { of = "" }, level) => {
    const atBalancer = of === "load-balancer";
    const WebACL = await webAcl(site, atBalancer ? "REGIONAL" : "CLOUDFRONT", of);
    const dimensions = { WebACL, Rule: "ALL", ...(atBalancer && { Region: site.stack.region }) };
    return [{ namespace: "AWS/WAFV2", name: "BlockedRequests", dimensions, value: level, unit: "Count" }];
  },
  "certificate-expiry": async (site, { of = "" }, level) => {
    const CertificateArn =
      of === "load-balancer" ? await balancersCertificate(site) : await distributionsCertificate(site, of);
    const told = { namespace: "AWS/CertificateManager", name: "DaysToExpiry" };
    return [{ ...told, dimensions: { CertificateArn }, value: level, unit: "None" }];
  },
  "health-check": async (site, { of = "" }, level) => {
    const domain = environmentOf(site.stack).dns?.healthChecks[of]?.domain;
    const client = new Route53Client(edgeOptions(site));
    const found: string[] = [];
    for await (const { HealthChecks = [] } of paginateListHealthChecks({ client }, {})) {
      const own = HealthChecks.filter(
        ({ HealthCheckConfig }) => HealthCheckConfig?.FullyQualifiedDomainName === domain,
      );
      found.push(...own.map(({ Id = "" }) => Id));
    }
    const dimensions = { HealthCheckId: only(found, `health check of ${domain}`) };
    return [{ namespace: "AWS/Route53", name: "HealthCheckStatus", dimensions, value: level, unit: "None" }];
  },
  "dnssec-failure": async (site, _, level) => {
    const zone = environmentOf(site.stack).dns?.zone;
    const { HostedZones } = await new Route53Client(edgeOptions(site)).send(
      new ListHostedZonesByNameCommand({ DNSName: zone }),
    );
    const named = HostedZones?.filter(({ Name }) => Name === `${zone}.`);
    const HostedZoneId = (only(named, `zone ${zone}`).Id ?? "").replace("/hostedzone/", "");
    const told = { namespace: "AWS/Route53", dimensions: { HostedZoneId }, unit: "None" } as const;
    return [
      { ...told, name: "DNSSECInternalFailure", value: level },
      { ...told, name: "DNSSECKeySigningKeysNeedingAction", value: 0 },
    ];
  },
};

function edgeOptions({ cloud, stack }: Site) {
  return clientOptions(cloud, { account: stack.account, region: edgeRegion });
}

function cloudFrontOf(site: Site): CloudFrontClient {
  return new CloudFrontClient(edgeOptions(site));
}

/** Under which people reach the distribution before the load balancer, or the one before a bucket. */
function domainOf({ stack }: Site, of: string): string {
  const { distribution, buckets } = environmentOf(stack);
  const [domain = ""] = (of === "distribution" ? distribution : buckets[of]?.distribution)?.domains ?? [];
  return domain;
}

/** What CloudWatch calls the firewall of the data. */
async function webAcl(site: Site, scope: Scope, of: string): Promise<string> {
  const { loadBalancer, distribution, buckets } = environmentOf(site.stack);
  const firewalls = { "load-balancer": loadBalancer.waf, distribution: distribution?.waf };
  const wanted = Object.hasOwn(firewalls, of)
    ? firewalls[of as keyof typeof firewalls]
    : buckets[of]?.distribution?.waf;
  const waf = new WAFV2Client(
    scope === "REGIONAL" ? clientOptions(site.cloud, site.stack) : edgeOptions(site),
  );
  const { WebACLs } = await waf.send(new ListWebACLsCommand({ Scope: scope }));
  const { Name, Id } = only(
    WebACLs?.filter((acl) => acl.Name === wanted?.name),
    `firewall ${wanted?.name}`,
  );
  const { WebACL } = await waf.send(new GetWebACLCommand({ Scope: scope, Name, Id }));
  return WebACL?.VisibilityConfig?.MetricName ?? "";
}

async function balancersCertificate({ cloud, stack }: Site): Promise<string> {
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const listeners = await listenersOf(elb, await findBalancer(elb, environmentOf(stack).loadBalancer.name));
  const certificates = listeners.flatMap(({ Certificates = [] }) => Certificates);
  return only(certificates, "certificate of the load balancer").CertificateArn ?? "";
}

async function distributionsCertificate(site: Site, of: string): Promise<string> {
  const { ViewerCertificate } = await findDistribution(cloudFrontOf(site), domainOf(site, of));
  return ViewerCertificate?.ACMCertificateArn ?? "";
}
