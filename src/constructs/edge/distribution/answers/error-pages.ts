import type {
  CloudfrontDistributionCustomErrorResponse,
  CloudfrontDistributionOrderedCacheBehavior,
  CloudfrontDistributionOrigin,
} from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { Construct } from "constructs";
import { Bucket } from "../../../data/storage/bucket";
import { cachingOptimized } from "../managed-policies";
import { addOriginAccess } from "../origin-access";

export interface ErrorPage {
  /** The failures that it is shown for. */
  readonly codes: readonly number[];
  readonly contentType: string;
  readonly body: string;
}

export interface ErrorPagesProps {
  readonly bucketName: string;
  /** How long a failure is repeated without asking the origin again. */
  readonly cacheSeconds: number;
  readonly pages: Readonly<Record<string, ErrorPage>>;
}

/** Below which the pages stand, in the bucket and at the distribution. */
const folder = "error-pages/";

const originId = "error-pages";

/**
 * What a distribution shows in place of its origin's failures, from a private bucket that it alone reads. The status stays
 * what it was, and so do the origin's answers below 500.
 *
 * Monthly cost: below $0.01; a page is asked for once an hour at each edge.
 * @example new ErrorPages(edge, "error-pages", { bucketName, ...distribution.errorPages });
 */
export class ErrorPages extends Construct {
  readonly origin: CloudfrontDistributionOrigin;
  readonly behavior: CloudfrontDistributionOrderedCacheBehavior;
  readonly responses: readonly CloudfrontDistributionCustomErrorResponse[];
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { bucketName, cacheSeconds, pages }: ErrorPagesProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "bucket", {
      name: bucketName,
      supersededDays: 30,
      // the data has all that it holds
      forceDestroy: true,
    });
    this.origin = this.addOrigin(bucketName);
    this.behavior = behavior;
    const room = new Construct(this, "page");
    this.responses = Object.entries(pages).flatMap(([page, data]) => {
      const path = this.addPage(room, page, data);
      return data.codes.map((errorCode) => ({
        errorCode,
        responseCode: errorCode,
        responsePagePath: path,
        errorCachingMinTtl: cacheSeconds,
      }));
    });
  }

  /** Lets a distribution read them. */
  grantRead(distributionArn: string): void {
    this.bucket.grantReadThrough(distributionArn, folder);
  }

  private addOrigin(name: string): CloudfrontDistributionOrigin {
    return {
      originId,
      domainName: this.bucket.regionalDomainName,
      originAccessControlId: addOriginAccess(this, "access", name),
    };
  }

  private addPage(room: Construct, page: string, { contentType, body }: ErrorPage): string {
    const { key } = new S3Object(room, page, {
      bucket: this.bucket.name,
      key: `${folder}${page}`,
      content: body,
      contentType,
      // a new text is everywhere within an hour
      cacheControl: "max-age=3600",
    });
    return `/${key}`;
  }
}

/** Asked by CloudFront itself; people who ask for a page get it as it stands. */
const behavior: CloudfrontDistributionOrderedCacheBehavior = {
  pathPattern: `/${folder}*`,
  targetOriginId: originId,
  viewerProtocolPolicy: "redirect-to-https",
  allowedMethods: ["GET", "HEAD"],
  cachedMethods: ["GET", "HEAD"],
  compress: true,
  cachePolicyId: cachingOptimized,
};
