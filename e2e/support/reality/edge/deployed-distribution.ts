import {
  type CacheBehavior,
  type CloudFrontClient,
  type DefaultCacheBehavior,
  type DistributionConfig,
  type DistributionSummary,
  GetDistributionCommand,
  GetVpcOriginCommand,
  type Origin,
  paginateListDistributions,
  type VpcOriginEndpointConfig,
} from "@aws-sdk/client-cloudfront";
import { only } from "../environment";

/** The configuration of the one distribution that people reach under a name. */
export async function findDistribution(
  cloudFront: CloudFrontClient,
  domain: string,
): Promise<DistributionConfig> {
  const { Id } = await findSummary(cloudFront, domain);
  const { Distribution } = await cloudFront.send(new GetDistributionCommand({ Id }));
  return only(
    [Distribution?.DistributionConfig].filter((config) => config !== undefined),
    `configuration of ${Id}`,
  );
}

/** The ARN of the one distribution that people reach under a name. */
export async function findDistributionArn(cloudFront: CloudFrontClient, domain: string): Promise<string> {
  const { ARN } = await findSummary(cloudFront, domain);
  return ARN ?? "";
}

async function findSummary(cloudFront: CloudFrontClient, domain: string): Promise<DistributionSummary> {
  const found: DistributionSummary[] = [];
  for await (const page of paginateListDistributions({ client: cloudFront }, {})) {
    const summaries = page.DistributionList?.Items ?? [];
    found.push(...summaries.filter(({ Aliases }) => Aliases?.Items?.includes(domain)));
  }
  return only(found, `distribution for ${domain}`);
}

/** What becomes of requests, by path; the last is what becomes of the rest. */
export function behaviorsOf({
  CacheBehaviors,
  DefaultCacheBehavior,
}: DistributionConfig): (CacheBehavior | DefaultCacheBehavior)[] {
  return [...(CacheBehaviors?.Items ?? []), ...(DefaultCacheBehavior ? [DefaultCacheBehavior] : [])];
}

/** Where the requests go that no path claims. */
export function mainOrigin({ Origins, DefaultCacheBehavior }: DistributionConfig): Origin {
  const origins = Origins?.Items?.filter(({ Id }) => Id === DefaultCacheBehavior?.TargetOriginId);
  return only(origins, "origin of the default behavior");
}

/** The headers that CloudFront adds on the way to an origin. */
export function headersTo({ CustomHeaders }: Origin): Record<string, string> {
  const headers = CustomHeaders?.Items ?? [];
  return Object.fromEntries(
    headers.map(({ HeaderName = "", HeaderValue = "" }) => [HeaderName, HeaderValue]),
  );
}

/** What a VPC origin leads to, and how; none where the origin is on the internet. */
export async function behindVpcOrigin(
  cloudFront: CloudFrontClient,
  { VpcOriginConfig }: Origin,
): Promise<VpcOriginEndpointConfig | undefined> {
  if (!VpcOriginConfig) {
    return undefined;
  }
  const { VpcOrigin } = await cloudFront.send(new GetVpcOriginCommand({ Id: VpcOriginConfig.VpcOriginId }));
  return VpcOrigin?.VpcOriginEndpointConfig;
}
