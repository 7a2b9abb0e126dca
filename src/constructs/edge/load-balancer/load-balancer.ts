import { DataAwsEc2ManagedPrefixList } from "@cdktf/provider-aws/lib/data-aws-ec2-managed-prefix-list";
import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerRule, type LbListenerRuleConfig } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Network } from "../../network/network";
import {
  type LoadBalancerMetrics,
  loadBalancerMetrics,
} from "../../observability/metrics/load-balancer-metrics";
import { SecurityGroup } from "../../security/security-group";
import { Certificate, type Proof } from "../certificate";
import type { OriginHeader } from "../distribution/origin-header";
import type { AliasTarget } from "../dns/hosted-zone";
import { AccessLogBucket } from "./access-log-bucket";

export interface LoadBalancerProps {
  readonly name: string;
  readonly securityGroup: string;
  readonly scheme: "internet-facing" | "internal";
  readonly reachedFrom: "internet" | "cloudfront";
  /** What every request must bring, besides. @default nothing */
  readonly originHeader?: Pick<OriginHeader, "name" | "values">;
  readonly listener:
    | { readonly protocol: "https"; readonly domains: readonly string[] }
    | { readonly protocol: "http" };
  readonly idleTimeoutSeconds: number;
  readonly accessLogBucket: string;
  readonly accessLogDays: number;
  readonly deletionProtection: boolean;
  readonly network: Network;
  /** How its certificate is proven; needed for HTTPS. */
  readonly proof?: Proof;
  readonly account: string;
  readonly region: string;
}

/** A rule of the listener, by the paths it is for. */
export type RuleProps = Pick<LbListenerRuleConfig, "priority" | "action" | "tags" | "lifecycle"> & {
  readonly paths: readonly string[];
  /** @default whichever name people asked for */
  readonly hosts?: readonly string[] | undefined;
};

const anywhere = "0.0.0.0/0";

/**
 * An application load balancer: HTTPS with TLS 1.2 or later and a port 80 that only redirects, or plain HTTP;
 * requests that no rule claims are answered with 404; access logs in a bucket of its own.
 *
 * Monthly cost in us-east-1: $16.43, $5.84 per capacity unit in use, and $3.65 for the public address in each zone; logs
 * as S3 storage.
 * @example new LoadBalancer(this, "load-balancer", { ...environment.loadBalancer, network, proof: { zone }, account, region });
 */
export class LoadBalancer extends Construct implements AliasTarget {
  readonly dnsName: string;
  readonly zoneId: string;
  readonly arn: string;
  /** As CloudWatch calls it. */
  readonly arnSuffix: string;
  readonly metrics: LoadBalancerMetrics;
  /** Of its HTTPS listener. */
  readonly certificate?: Certificate;
  readonly securityGroup: SecurityGroup;
  readonly evaluateTargetHealth = true;
  /** The listener that takes the rules of services. */
  private readonly listenerArn: string;
  private readonly originHeader: LoadBalancerProps["originHeader"];
  private readonly listenerRules: LbListenerRule[] = [];

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    this.securityGroup = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "Load balancer",
    });
    const balancer = this.addBalancer(props);
    this.arn = balancer.arn;
    this.arnSuffix = balancer.arnSuffix;
    this.metrics = loadBalancerMetrics(balancer.arnSuffix);
    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.originHeader = props.originHeader;
    if (props.listener.protocol === "https") {
      this.certificate = this.addCertificate(props, props.listener.domains);
      this.listenerArn = this.addHttps(props, this.certificate);
      this.addRedirect(props);
    } else {
      this.listenerArn = this.addHttp(props);
    }
    this.letIn(props);
  }

  /** Sends requests for paths on. Those without the origin header, where there is one, match no rule and get 404. */
  addRule(scope: Construct, id: string, { paths, hosts, ...config }: RuleProps): LbListenerRule {
    const header = this.originHeader;
    const rule = new LbListenerRule(scope, id, {
      ...config,
      listenerArn: this.listenerArn,
      condition: [
        { pathPattern: { values: [...paths] } },
        ...(hosts ? [{ hostHeader: { values: [...hosts] } }] : []),
        ...(header ? [{ httpHeader: { httpHeaderName: header.name, values: [...header.values] } }] : []),
      ],
    });
    this.listenerRules.push(rule);
    return rule;
  }

  /** The rules so far. */
  get rules(): readonly ITerraformDependable[] {
    return this.listenerRules;
  }

  private addBalancer(props: LoadBalancerProps): Lb {
    const logs = new AccessLogBucket(this, "access-logs", {
      ...props,
      forceDestroy: !props.deletionProtection,
    });
    const internal = props.scheme === "internal";
    return new Lb(this, "Resource", {
      name: props.name,
      loadBalancerType: "application",
      internal,
      subnets: props.network.subnetIds(internal ? "app" : "public"),
      securityGroups: [this.securityGroup.id],
      idleTimeout: props.idleTimeoutSeconds,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "defensive",
      enableDeletionProtection: props.deletionProtection,
      accessLogs: { enabled: true, bucket: logs.name },
      // AWS takes no public one before, nor an internal one that CloudFront or an accelerator reaches
      dependsOn: [logs.ready, props.network.internetGateway],
    });
  }

  private addCertificate({ proof }: LoadBalancerProps, domains: readonly string[]): Certificate {
    const [first, ...others] = domains;
    if (!proof || first === undefined) {
      throw new Error(
        "an HTTPS listener needs a domain and a zone to prove its certificate in; add dns and listener.domains",
      );
    }
    return new Certificate(this, "certificate", { domains: [first, ...others], proof });
  }

  private addHttps({ name }: LoadBalancerProps, certificate: Certificate): string {
    return new LbListener(this, "https", {
      loadBalancerArn: this.arn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: tlsPolicy,
      certificateArn: certificate.arn,
      defaultAction: [notFound],
      tags: { Name: `${name}-https` },
    }).arn;
  }

  private addHttp({ name }: LoadBalancerProps): string {
    return new LbListener(this, "http", {
      loadBalancerArn: this.arn,
      port: 80,
      protocol: "HTTP",
      defaultAction: [notFound],
      tags: { Name: `${name}-http` },
    }).arn;
  }

  private addRedirect({ scheme, name }: LoadBalancerProps): void {
    // CloudFront speaks HTTPS to a load balancer that only it can reach; there is nobody to redirect
    if (scheme === "internal") {
      return;
    }
    new LbListener(this, "redirect", {
      loadBalancerArn: this.arn,
      port: 80,
      protocol: "HTTP",
      defaultAction: [
        { type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" } },
      ],
      tags: { Name: `${name}-redirect` },
    });
    this.securityGroup.allowFrom({ label: "internet-http", cidr: anywhere }, 80, "Redirected to HTTPS");
  }

  private letIn({ reachedFrom, listener }: LoadBalancerProps): void {
    const port = listener.protocol === "https" ? 443 : 80;
    if (reachedFrom === "internet") {
      this.securityGroup.allowFrom({ label: "internet", cidr: anywhere }, port, "Public traffic");
      return;
    }
    const cloudfront = new DataAwsEc2ManagedPrefixList(this, "cloudfront", {
      name: "com.amazonaws.global.cloudfront.origin-facing",
    });
    this.securityGroup.allowFrom(
      { label: "cloudfront", prefixListId: cloudfront.id },
      port,
      "CloudFront only",
    );
  }
}

/** TLS 1.2 or later. */
export const tlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

/** What a listener says of requests that no rule claims. */
export const notFound = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
};
