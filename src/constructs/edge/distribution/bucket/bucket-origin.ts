import type {
  CloudfrontDistributionOrigin,
  CloudfrontDistributionOriginGroup,
} from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { Construct } from "constructs";
import type { Bucket } from "../../../data/storage/bucket";
import { addOriginAccess } from "../origin-access";

export interface BucketOriginProps {
  /** Unique among the origin access controls of the account; at most 64 characters. */
  readonly name: string;
  readonly bucket: Bucket;
  /** A copy of the bucket that answers where the bucket fails. @default none */
  readonly failover?: { readonly bucket: Bucket };
  /** What stands before the path of a request in the key of an object, as in `public/`. */
  readonly prefix: string;
}

/** What makes CloudFront ask the copy; an object that the bucket lacks is refused with 403, since it lists none. */
const failures = [403, 404, 500, 502, 503, 504];

/** How long a bucket is waited for that has a copy: CloudFront's own half minute would be one for every object. */
const impatient = { connectionAttempts: 2, connectionTimeout: 3 };

/** A private bucket as a distribution asks it. Free of charge. */
export class BucketOrigin extends Construct {
  readonly origins: CloudfrontDistributionOrigin[];
  /** @default there is but the bucket */
  readonly groups?: CloudfrontDistributionOriginGroup[];
  /** Where behaviors send requests: the bucket, or the group of it and its copy. */
  readonly targetId: string;
  private readonly buckets: readonly Bucket[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: BucketOriginProps,
  ) {
    super(scope, id);
    const { bucket, failover } = props;
    this.buckets = failover ? [bucket, failover.bucket] : [bucket];
    const originIds = failover ? ["bucket", "failover"] : ["bucket"];
    const accessId = addOriginAccess(this, "Resource", props.name);
    this.origins = this.buckets.map(({ regionalDomainName }, index) => ({
      originId: originIds[index] as string,
      domainName: regionalDomainName,
      originPath: `/${props.prefix.replace(/\/$/, "")}`,
      originAccessControlId: accessId,
      ...(failover && impatient),
    }));
    this.groups = failover && [group(originIds)];
    this.targetId = failover ? groupId : "bucket";
  }

  /** Lets a distribution read what it serves, and no other. */
  grantRead(distributionArn: string): void {
    for (const bucket of this.buckets) {
      bucket.grantReadThrough(distributionArn, this.props.prefix);
    }
  }
}

const groupId = "bucket-or-failover";

function group(originIds: string[]): CloudfrontDistributionOriginGroup {
  return {
    originId: groupId,
    failoverCriteria: { statusCodes: failures },
    member: originIds.map((originId) => ({ originId })),
  };
}
