import {
  type CloudFrontClient,
  type DistributionConfig,
  GetOriginAccessControlCommand,
} from "@aws-sdk/client-cloudfront";
import { only } from "../../environment";

/** A bucket that a distribution asks, and where it is. */
export interface Place {
  readonly name: string;
  readonly region: string;
}

/** The buckets that are asked for what no path claims, in their order, and on which failures the next one is. */
export async function waysToBuckets(cloudFront: CloudFrontClient, config: DistributionConfig) {
  const target = config.DefaultCacheBehavior?.TargetOriginId;
  const group = config.OriginGroups?.Items?.find(({ Id }) => Id === target);
  const ids = group?.Members?.Items?.map(({ OriginId }) => OriginId) ?? [target];
  const asked = [];
  for (const id of ids) {
    const origins = config.Origins?.Items?.filter(({ Id }) => Id === id);
    const origin = only(origins, `origin ${id}`);
    asked.push({
      host: origin.DomainName,
      path: origin.OriginPath,
      signed: await signed(cloudFront, origin.OriginAccessControlId),
    });
  }
  return { asked, nextOn: [...(group?.FailoverCriteria?.StatusCodes?.Items ?? [])].sort() };
}

/** How they shall be asked. */
export function wantedWays(places: readonly Place[], prefix: string) {
  return {
    asked: places.map(({ name, region }) => ({
      host: `${name}.s3.${region}.amazonaws.com`,
      path: `/${prefix.slice(0, -1)}`,
      signed: "always by sigv4 for s3",
    })),
    nextOn: places.length > 1 ? [403, 404, 500, 502, 503, 504] : [],
  };
}

async function signed(cloudFront: CloudFrontClient, Id: string | undefined): Promise<string> {
  const { OriginAccessControl } = await cloudFront.send(new GetOriginAccessControlCommand({ Id }));
  const access = OriginAccessControl?.OriginAccessControlConfig;
  return `${access?.SigningBehavior} by ${access?.SigningProtocol} for ${access?.OriginAccessControlOriginType}`;
}
