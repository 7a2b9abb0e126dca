import { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { Construct } from "constructs";
import type { CertificateMetrics } from "../../../observability/metrics/certificate-metrics";
import {
  type DistributionMetrics,
  distributionMetrics,
} from "../../../observability/metrics/distribution-metrics";
import { Certificate } from "../../certificate";
import type { AliasTarget, HostedZone } from "../../dns/hosted-zone";
import { readableObjects } from "../answers/cross-origin";
import { SecurityHeaders, type SecurityHeadersProps } from "../answers/security-headers";
import { AccessLogs, type AccessLogsProps } from "../logs/access-logs";
import { type WayInProps, wayIn } from "../way-in";
import { BucketOrigin, type BucketOriginProps } from "./bucket-origin";
import { type ObjectCacheProps, objectCachePolicy } from "./object-cache";
import { UrlSigners, type UrlSignersProps } from "./url-signers";

export interface BucketDistributionProps extends BucketOriginProps, WayInProps {
  /** Which has all of the domains. */
  readonly zone: HostedZone;
  readonly cache: ObjectCacheProps;
  /** Who gets an object: everybody who knows its path, or who has a URL that the application signed. */
  readonly access:
    | { readonly kind: "public" }
    | ({ readonly kind: "signed-urls" } & Pick<UrlSignersProps, "publicKeys" | "signsWith">);
  /** The pages whose scripts may read objects. */
  readonly origins: readonly string[];
  /** What browsers may do with an object. */
  readonly securityHeaders: Omit<SecurityHeadersProps, "name">;
  /** Where its requests are written down. @default nowhere */
  readonly logs?: Pick<AccessLogsProps, "bucket" | "prefix"> | undefined;
}

/** What S3 tells of how it keeps an object: the number of the account stands in it. */
const internals = [
  "x-amz-server-side-encryption",
  "x-amz-server-side-encryption-aws-kms-key-id",
  "x-amz-server-side-encryption-bucket-key-enabled",
  "x-amz-version-id",
];

/**
 * CloudFront before a private bucket: it serves the objects below a prefix, for reading alone, over TLS 1.2 or later
 * and HTTP/3, compressed and cached. Everything here is CloudFront's, so it wants the provider of us-east-1.
 *
 * Monthly cost: the first TB and 10 million requests are free; then $0.085 per GB and, per 10,000 requests, $0.01
 * in the United States and $0.012 in Europe. What it reads from S3 costs S3's requests, and no transfer.
 * A web ACL before it costs $5, $1 for each of its rules, and $0.60 per million requests.
 * @example new BucketDistribution(edge, "media", { name: "cosmicspace-dev-media", domains: ["media.cosmicspace.app"], zone, bucket, prefix: "public/", access: { kind: "public" }, … });
 */
export class BucketDistribution extends Construct implements AliasTarget {
  readonly arn: string;
  readonly id: string;
  readonly dnsName: string;
  readonly zoneId: string;
  readonly metrics: DistributionMetrics;
  readonly certificateMetrics: CertificateMetrics;
  /** Route 53 knows no health of distributions. */
  readonly evaluateTargetHealth = false;
  /** What stands before the rest of an object's key: `https://media.cosmicspace.app` and `/cat.png` for `public/cat.png`. */
  readonly url: string;
  /** Where URLs are signed: what they say of the key that signed them. */
  readonly keyId?: string;

  constructor(scope: Construct, id: string, props: BucketDistributionProps) {
    super(scope, id);
    const { access, domains, name } = props;
    const [first, ...others] = domains;
    if (first === undefined) {
      throw new Error(`the distribution ${name} has no domain; name at least one`);
    }
    const certificate = new Certificate(this, "certificate", {
      domains: [first, ...others],
      proof: { zone: props.zone },
    });
    this.certificateMetrics = certificate.metrics;
    const origin = new BucketOrigin(this, "origin", props);
    const signers =
      access.kind === "signed-urls" ? new UrlSigners(this, "signers", { name, ...access }) : undefined;
    const distribution = this.addDistribution(props, certificate.arn, origin, signers);
    origin.grantRead(distribution.arn);
    if (props.logs) {
      new AccessLogs(this, "logs", { ...props.logs, name, distributionArn: distribution.arn });
    }
    this.arn = distribution.arn;
    this.id = distribution.id;
    this.metrics = distributionMetrics(distribution.id);
    this.dnsName = distribution.domainName;
    this.zoneId = distribution.hostedZoneId;
    this.url = `https://${first}`;
    this.keyId = signers?.keyId;
    for (const domain of domains) {
      props.zone.addAlias(domain, this);
    }
  }

  private addHeaders({ name, origins, securityHeaders }: BucketDistributionProps): string {
    return new SecurityHeaders(this, "headers", {
      ...securityHeaders,
      name,
      crossOrigin: readableObjects(origins),
      hidden: internals,
    }).policyId;
  }

  private addDistribution(
    props: BucketDistributionProps,
    certificateArn: string,
    { origins, groups, targetId }: BucketOrigin,
    signers?: UrlSigners,
  ): CloudfrontDistribution {
    return new CloudfrontDistribution(this, "Resource", {
      ...wayIn(props, certificateArn),
      origin: origins,
      originGroup: groups,
      defaultCacheBehavior: {
        targetOriginId: targetId,
        viewerProtocolPolicy: "redirect-to-https",
        allowedMethods: ["GET", "HEAD"],
        cachedMethods: ["GET", "HEAD"],
        compress: true,
        cachePolicyId: objectCachePolicy(this, "cache", props.name, props.cache),
        responseHeadersPolicyId: this.addHeaders(props),
        // said even where it is empty: without a word the provider keeps the groups that were there
        trustedKeyGroups: signers ? [signers.keyGroupId] : [],
      },
    });
  }
}
