import {
  type CacheBehavior,
  type CloudFrontClient,
  type DefaultCacheBehavior,
  type DistributionConfig,
  GetCachePolicyCommand,
  GetOriginRequestPolicyCommand,
} from "@aws-sdk/client-cloudfront";
import type { Environment } from "../../../../src/config/schema/names/names";
import { behaviorsOf } from "./deployed-distribution";

type Distribution = NonNullable<Environment["distribution"]>;

const daySeconds = 86_400;
const reading = ["GET", "HEAD"];
const writing = ["DELETE", "OPTIONS", "PATCH", "POST", "PUT"];
const nothing = "none of the headers, none of the cookies, none of the parameters";

/** What happens to requests to the application, path by path in their order; `*` is the rest of them. */
export async function behaviors(cloudFront: CloudFrontClient, config: DistributionConfig) {
  const application = config.DefaultCacheBehavior?.TargetOriginId;
  const found = [];
  for (const behavior of behaviorsOf(config).filter(({ TargetOriginId }) => TargetOriginId === application)) {
    found.push(await describe(cloudFront, behavior));
  }
  return found;
}

/** What shall happen to requests to the application. */
export function wantedBehaviors({ staticPaths }: Distribution) {
  const kept = staticPaths.map(({ path, days }) => ({
    path,
    plain: "redirect-to-https",
    methods: reading,
    keptSeconds: [1, days * daySeconds, days * daySeconds],
    toldApartBy: nothing,
    compressed: "gzip and brotli",
    passedOn: "whitelist of the headers (Host), none of the cookies, none of the parameters",
  }));
  const rest = {
    path: "*",
    plain: "redirect-to-https",
    methods: [...reading, ...writing].sort(),
    keptSeconds: [0, 0, 0],
    toldApartBy: nothing,
    compressed: "no",
    passedOn: "allViewer of the headers, all of the cookies, all of the parameters",
  };
  return [...kept, rest];
}

async function describe(cloudFront: CloudFrontClient, behavior: CacheBehavior | DefaultCacheBehavior) {
  return {
    path: "PathPattern" in behavior ? behavior.PathPattern : "*",
    plain: behavior.ViewerProtocolPolicy,
    methods: [...(behavior.AllowedMethods?.Items ?? [])].sort(),
    ...(await cached(cloudFront, behavior)),
    passedOn: await passedOn(cloudFront, behavior.OriginRequestPolicyId),
  };
}

/** How long answers are kept, and by what one is told from another. */
async function cached(cloudFront: CloudFrontClient, { CachePolicyId: Id, Compress }: DefaultCacheBehavior) {
  const { CachePolicy } = await cloudFront.send(new GetCachePolicyCommand({ Id }));
  const policy = CachePolicy?.CachePolicyConfig;
  const key = policy?.ParametersInCacheKeyAndForwardedToOrigin;
  const encodings = [
    key?.EnableAcceptEncodingGzip ? ["gzip"] : [],
    key?.EnableAcceptEncodingBrotli ? ["brotli"] : [],
  ].flat();
  return {
    keptSeconds: [policy?.MinTTL, policy?.DefaultTTL, policy?.MaxTTL],
    toldApartBy: named(key),
    compressed: Compress ? encodings.join(" and ") : "no",
  };
}

async function passedOn(cloudFront: CloudFrontClient, Id: string | undefined): Promise<string> {
  if (!Id) {
    return "what tells answers apart";
  }
  const { OriginRequestPolicy } = await cloudFront.send(new GetOriginRequestPolicyCommand({ Id }));
  return named(OriginRequestPolicy?.OriginRequestPolicyConfig);
}

/** What of a request a policy is about. */
interface About {
  readonly HeadersConfig?: { HeaderBehavior?: string; Headers?: { Items?: string[] } };
  readonly CookiesConfig?: { CookieBehavior?: string };
  readonly QueryStringsConfig?: { QueryStringBehavior?: string };
}

function named(about: About | undefined): string {
  const { HeadersConfig, CookiesConfig, QueryStringsConfig } = about ?? {};
  const names = HeadersConfig?.Headers?.Items ?? [];
  const which = names.length > 0 ? ` (${names.join(", ")})` : "";
  return [
    `${HeadersConfig?.HeaderBehavior} of the headers${which}`,
    `${CookiesConfig?.CookieBehavior} of the cookies`,
    `${QueryStringsConfig?.QueryStringBehavior} of the parameters`,
  ].join(", ");
}
