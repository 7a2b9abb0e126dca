import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import { GetWebACLForResourceCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { findBalancer } from "./balancer";
import { findDistribution } from "./deployed-distribution";
import { readWebAclLogs, wantedWebAclLogs } from "./waf/logs";
import { describeRule } from "./waf/rules";
import { wantedRules } from "./waf/wanted-rules";
import { findWebAcl, type Scope } from "./waf/web-acl";

type Waf = NonNullable<Environment["loadBalancer"]["waf"]>;

/** Requests are looked at where the data says and nowhere else, by its rules, and written down without logins. */
export async function expectFirewalls(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  expectSame(`who looks at requests to ${stack.name}`, await attached(cloud, stack), wantedAttached(data));
  await expectFirewall(cloud, stack, "REGIONAL", data.loadBalancer.waf);
  for (const { waf } of distributionsOf(data)) {
    await expectFirewall(cloud, stack, "CLOUDFRONT", waf);
  }
}

async function expectFirewall(
  cloud: Cloud,
  stack: WrittenStack,
  scope: Scope,
  waf: Waf | undefined,
): Promise<void> {
  if (!waf) {
    return;
  }
  const place = scope === "CLOUDFRONT" ? { ...stack, region: "us-east-1" } : stack;
  const wafv2 = new WAFV2Client(clientOptions(cloud, place));
  const acl = await findWebAcl(wafv2, scope, waf.name);
  const { VisibilityConfig: visibility } = acl;
  const found = {
    otherwise: acl.DefaultAction?.Allow ? "passes" : "is refused",
    metrics: visibility?.CloudWatchMetricsEnabled ? visibility.MetricName : "none",
    samples: visibility?.SampledRequestsEnabled,
    bodies: acl.AssociationConfig?.RequestBody?.CLOUDFRONT?.DefaultSizeInspectionLimit ?? "as usual",
    rules: await Promise.all(
      (acl.Rules ?? []).sort(byPriority).map((rule) => describeRule(wafv2, acl, rule)),
    ),
    logs: await readWebAclLogs(cloud, place, acl),
  };
  expectSame(`web ACL ${waf.name}`, found, {
    otherwise: "passes",
    metrics: waf.name,
    samples: false,
    bodies: inspectedBodies(waf.requestSizes),
    rules: wantedRules(waf),
    logs: wantedWebAclLogs(waf, place),
  });
}

function byPriority({ Priority: a = 0 }: { Priority?: number }, { Priority: b = 0 }: { Priority?: number }) {
  return a - b;
}

function inspectedBodies({ bodyBytes = 0 }: Waf["requestSizes"]): string {
  return bodyBytes > 16_384 ? `KB_${Math.ceil(bodyBytes / 16_384) * 16}` : "as usual";
}

/** The web ACL of each part that requests reach. */
async function attached(cloud: Cloud, stack: WrittenStack) {
  const data = environmentOf(stack);
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const { LoadBalancerArn: ResourceArn } = await findBalancer(elb, data.loadBalancer.name);
  const wafv2 = new WAFV2Client(clientOptions(cloud, stack));
  const { WebACL } = await wafv2.send(new GetWebACLForResourceCommand({ ResourceArn }));
  const found: Record<string, string> = { [data.loadBalancer.name]: WebACL?.Name ?? "nobody" };
  for (const { name, domains } of distributionsOf(data)) {
    const { WebACLId = "" } = await findDistribution(cloudFront, domains[0] ?? "");
    // arn:aws:wafv2:us-east-1:123456789012:global/webacl/NAME/ID
    found[name] = WebACLId.split("/")[2] ?? "nobody";
  }
  return found;
}

function wantedAttached(data: Environment): Record<string, string> {
  const parts = [data.loadBalancer, ...distributionsOf(data)];
  return Object.fromEntries(parts.map(({ name, waf }) => [name, waf?.name ?? "nobody"]));
}

function distributionsOf({ distribution, buckets }: Environment) {
  const delivered = Object.values(buckets).map((bucket) => bucket.distribution);
  return [distribution, ...delivered].filter((each) => each !== undefined);
}
