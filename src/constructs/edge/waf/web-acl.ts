import { Wafv2WebAcl, type Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Construct } from "constructs";
import { type FirewallMetrics, firewallMetrics } from "../../observability/metrics/firewall-metrics";
import { type Mode, refusalTexts, refuse } from "./action";
import { AddressList } from "./address-list";
import { type ManagedRulesProps, managedRules } from "./managed-rules";
import { type RateLimit, rateLimits } from "./rate-limits";
import { bodyInspection, type RequestSizes, requestSizes } from "./request-sizes";
import { namedRule, places, visibleAs } from "./rule";
import { WebAclLogs, type WebAclLogsProps } from "./web-acl-logs";

export interface WebAclProps {
  /** Also what CloudWatch calls it: the dimension `WebACL` of its metrics in `AWS/WAFV2`. */
  readonly name: string;
  /** `CLOUDFRONT` stands in us-east-1, wherever its distribution is used. */
  readonly scope: "REGIONAL" | "CLOUDFRONT";
  /** Where it stands. */
  readonly region: string;
  readonly mode: Mode;
  readonly managedRules: ManagedRulesProps;
  readonly rateLimits: Readonly<Record<string, RateLimit>>;
  readonly requestSizes: RequestSizes;
  readonly addresses: { readonly allow: readonly string[]; readonly block: readonly string[] };
  readonly logs: Pick<WebAclLogsProps, "retentionDays" | "keep" | "queryString">;
  readonly logGroup: string;
  /** The key of its region. */
  readonly keyArn: string;
}

/**
 * A firewall for HTTP: what no rule refuses passes.
 *
 * Monthly cost, in every region: $5, $1 for each rule (a group of AWS's is one), $0.60 per million requests, and
 * $0.20 more for each 500 capacity units past 1500; logs as CloudWatch's ($0.50 per GB in us-east-1).
 * @example const waf = new WebAcl(this, "waf", { ...loadBalancer.waf, scope: "REGIONAL", region, keyArn });
 */
export class WebAcl extends Construct {
  /** What a distribution of CloudFront names as its own. */
  readonly arn: string;
  readonly metrics: FirewallMetrics;

  constructor(scope: Construct, id: string, props: WebAclProps) {
    super(scope, id);
    const acl = new Wafv2WebAcl(this, "Resource", {
      name: props.name,
      scope: props.scope,
      defaultAction: { allow: {} },
      rule: this.rules(props),
      customResponseBody: refusalTexts,
      associationConfig: props.scope === "CLOUDFRONT" ? bodyInspection(props.requestSizes) : undefined,
      visibilityConfig: visibleAs(props.name),
      tags: { Name: props.name },
      // it goes only after the distribution has let go of it
      lifecycle: { createBeforeDestroy: true },
    });
    this.arn = acl.arn;
    this.metrics = firewallMetrics(props.name, props.scope === "REGIONAL" ? props.region : undefined);
    new WebAclLogs(this, "logs", { ...props.logs, ...props, webAclArn: acl.arn });
  }

  /** Has it see all that reaches a load balancer. Distributions say themselves who sees theirs. */
  protect(label: string, loadBalancerArn: string): void {
    new Wafv2WebAclAssociation(this, label, { webAclArn: this.arn, resourceArn: loadBalancerArn });
  }

  /** In the order in which they are asked. */
  private rules(props: WebAclProps): Wafv2WebAclRule[] {
    const rules = [
      ...this.allowed(props),
      ...this.blocked(props),
      ...rateLimits(props.mode, props.rateLimits),
      ...requestSizes(props.mode, props.requestSizes),
      ...managedRules(props.mode, props.managedRules),
    ];
    return rules.sort((a, b) => a.priority - b.priority);
  }

  /** Who passes without being looked at. */
  private allowed({ name, scope, addresses: { allow } }: WebAclProps): Wafv2WebAclRule[] {
    if (allow.length === 0) {
      return [];
    }
    const { statement } = new AddressList(this, "allow", { name: `${name}-allow`, scope, addresses: allow });
    return [namedRule("allowed-addresses", { priority: places.allow, action: { allow: {} }, statement })];
  }

  private blocked({ name, scope, mode, addresses: { block } }: WebAclProps): Wafv2WebAclRule[] {
    if (block.length === 0) {
      return [];
    }
    const { statement } = new AddressList(this, "block", { name: `${name}-block`, scope, addresses: block });
    const action = refuse(mode, "forbidden");
    return [namedRule("blocked-addresses", { priority: places.block, action, statement })];
  }
}
