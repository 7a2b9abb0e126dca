import {
  CloudfrontDistribution,
  type CloudfrontDistributionConfig,
  type CloudfrontDistributionOrigin,
} from "@cdktf/provider-aws/lib/cloudfront-distribution";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import {
  type DistributionMetrics,
  distributionMetrics,
} from "../../observability/metrics/distribution-metrics";
import type { AliasTarget } from "../dns/hosted-zone";
import { readableFailures } from "./answers/cross-origin";
import { ErrorPages, type ErrorPagesProps } from "./answers/error-pages";
import { Redirects } from "./answers/redirects";
import { SecurityHeaders, type SecurityHeadersProps } from "./answers/security-headers";
import { allViewer, cachingDisabled } from "./managed-policies";
import type { OriginHeader } from "./origin-header";
import { StaticPaths, type StaticPathsProps } from "./static-paths";
import { type WayInProps, wayIn } from "./way-in";

export interface DistributionProps extends WayInProps {
  /** In us-east-1, for all of the domains. */
  readonly certificateArn: string;
  readonly origin: Origin;
  readonly staticPaths: StaticPathsProps["paths"];
  readonly securityHeaders: Omit<SecurityHeadersProps, "name">;
  /** The pages of other origins whose scripts use the application, as in `https://cosmicspace.app`. */
  readonly origins: readonly string[];
  /** What stands in place of failures of the origin. @default what the origin says of them */
  readonly errorPages?: ErrorPagesProps;
  /** The domain that people are sent to, by the domain they asked for. */
  readonly redirects: Readonly<Record<string, string>>;
  /** What must stand before requests reach the origin: the rules that let them through. */
  readonly after: readonly ITerraformDependable[];
}

/** Where requests go on. */
export interface Origin {
  readonly dnsName: string;
  readonly vpcOriginId?: string;
  readonly header?: OriginHeader;
}

const originId = "application";

/**
 * CloudFront before an application: HTTP/2 and 3, TLS 1.2 or later, requests passed on with everything that the viewer sent, answers
 * kept for static paths alone. HTTP is redirected; the origin is reached by TLS only.
 *
 * Monthly cost: the first 1 TB and 10 million requests are free; then $0.085 per GB and, per 10,000 requests, $0.01 in North
 * America and $0.012 in Europe.
 * @example new Distribution(edge, "distribution", { ...environment.distribution, certificateArn, origin: { dnsName: loadBalancer.dnsName, header }, after: loadBalancer.rules });
 */
export class Distribution extends Construct implements AliasTarget {
  readonly id: string;
  readonly arn: string;
  readonly dnsName: string;
  readonly zoneId: string;
  readonly metrics: DistributionMetrics;
  /** Route 53 knows no health of distributions. */
  readonly evaluateTargetHealth = false;

  constructor(scope: Construct, id: string, props: DistributionProps) {
    super(scope, id);
    const errorPages = props.errorPages && new ErrorPages(this, "error-pages", props.errorPages);
    const distribution = new CloudfrontDistribution(this, "Resource", {
      ...wayIn(props, props.certificateArn),
      origin: [applicationOrigin(props.origin), ...(errorPages ? [errorPages.origin] : [])],
      ...this.addBehaviors(props, errorPages),
      customErrorResponse: errorPages && [...errorPages.responses],
      // the old origin header is shut out only once no edge sends it any more
      waitForDeployment: true,
      dependsOn: [...props.after],
    });
    this.id = distribution.id;
    this.metrics = distributionMetrics(distribution.id);
    this.arn = distribution.arn;
    this.dnsName = distribution.domainName;
    this.zoneId = distribution.hostedZoneId;
    errorPages?.grantRead(this.arn);
  }

  /** What becomes of requests, by path; headers and redirects are the same for all of them. */
  private addBehaviors(
    { name, staticPaths, securityHeaders, origins, redirects }: DistributionProps,
    errorPages: ErrorPages | undefined,
  ): Pick<CloudfrontDistributionConfig, "defaultCacheBehavior" | "orderedCacheBehavior"> {
    const { behaviors } = new StaticPaths(this, "static", { name, originId, paths: staticPaths });
    const { policyId } = new SecurityHeaders(this, "headers", {
      name,
      ...securityHeaders,
      crossOrigin: readableFailures(origins),
    });
    const shared = { responseHeadersPolicyId: policyId, ...this.addRedirects(name, redirects) };
    return {
      defaultCacheBehavior: { ...passedOn, ...shared },
      orderedCacheBehavior: [...(errorPages ? [errorPages.behavior] : []), ...behaviors].map((behavior) => ({
        ...behavior,
        ...shared,
      })),
    };
  }

  private addRedirects(name: string, targets: DistributionProps["redirects"]) {
    if (Object.keys(targets).length === 0) {
      return {};
    }
    const { functionArn } = new Redirects(this, "redirects", { name: `${name}-redirects`, targets });
    return { functionAssociation: [{ eventType: "viewer-request", functionArn }] };
  }
}

function applicationOrigin({ dnsName, vpcOriginId, header }: Origin): CloudfrontDistributionOrigin {
  return {
    originId,
    domainName: dnsName,
    ...(vpcOriginId === undefined
      ? {
          customOriginConfig: {
            httpPort: 80,
            httpsPort: 443,
            originProtocolPolicy: "https-only",
            originSslProtocols: ["TLSv1.2"],
          },
        }
      : { vpcOriginConfig: { vpcOriginId } }),
    ...(header && { customHeader: [{ name: header.name, value: header.value }] }),
  };
}

/** Every request reaches the application as the viewer sent it. */
const passedOn = {
  targetOriginId: originId,
  viewerProtocolPolicy: "redirect-to-https",
  allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
  cachedMethods: ["GET", "HEAD"],
  // CloudFront compresses only what it keeps; the application sees Accept-Encoding and compresses the rest
  compress: false,
  cachePolicyId: cachingDisabled,
  originRequestPolicyId: allViewer,
};
