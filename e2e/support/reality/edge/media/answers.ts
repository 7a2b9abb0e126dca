import {
  type CloudFrontClient,
  type DefaultCacheBehavior,
  GetCachePolicyCommand,
  GetKeyGroupCommand,
  GetPublicKeyCommand,
  GetResponseHeadersPolicyCommand,
} from "@aws-sdk/client-cloudfront";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { contentSecurityPolicyText } from "../../../../../src/policy-headers";

type Served = NonNullable<Environment["buckets"][string]["distribution"]>;

/** How the objects of a bucket are answered: to whom, for how long, and with which headers. */
export async function answers(cloudFront: CloudFrontClient, behavior: DefaultCacheBehavior) {
  return {
    plain: behavior.ViewerProtocolPolicy,
    methods: [...(behavior.AllowedMethods?.Items ?? [])].sort(),
    compressed: behavior.Compress,
    keptSeconds: await kept(cloudFront, behavior.CachePolicyId),
    headers: await headers(cloudFront, behavior.ResponseHeadersPolicyId),
    signedBy: await signers(cloudFront, behavior.TrustedKeyGroups?.Items ?? []),
  };
}

/** How they shall be answered. */
export function wantedAnswers({ cache, origins, securityHeaders, access }: Served) {
  const { frameOptions, contentSecurityPolicy } = securityHeaders;
  return {
    plain: "redirect-to-https",
    methods: ["GET", "HEAD"],
    compressed: true,
    keptSeconds:
      cache.policy === "own" ? [1, cache.defaultSeconds, cache.maxSeconds] : [1, 86_400, 31_536_000],
    headers: {
      readableFrom: [...origins].sort(),
      noSniffing: true,
      frames: frameOptions.toUpperCase(),
      contentSecurityPolicy: contentSecurityPolicyText(contentSecurityPolicy),
      keyHidden: true,
    },
    signedBy:
      access.kind === "public"
        ? "nobody"
        : Object.values(access.publicKeys)
            .map((pem) => pem.trim())
            .sort(),
  };
}

async function kept(cloudFront: CloudFrontClient, Id: string | undefined) {
  const { CachePolicy } = await cloudFront.send(new GetCachePolicyCommand({ Id }));
  const { MinTTL, DefaultTTL, MaxTTL } = CachePolicy?.CachePolicyConfig ?? {};
  return [MinTTL, DefaultTTL, MaxTTL];
}

async function headers(cloudFront: CloudFrontClient, Id: string | undefined) {
  const { ResponseHeadersPolicy } = await cloudFront.send(new GetResponseHeadersPolicyCommand({ Id }));
  const { CorsConfig, SecurityHeadersConfig, RemoveHeadersConfig } =
    ResponseHeadersPolicy?.ResponseHeadersPolicyConfig ?? {};
  const removed = (RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header);
  return {
    readableFrom: [...(CorsConfig?.AccessControlAllowOrigins?.Items ?? [])].sort(),
    noSniffing: SecurityHeadersConfig?.ContentTypeOptions?.Override,
    frames: SecurityHeadersConfig?.FrameOptions?.FrameOption,
    contentSecurityPolicy: SecurityHeadersConfig?.ContentSecurityPolicy?.ContentSecurityPolicy,
    keyHidden: removed.includes("x-amz-server-side-encryption-aws-kms-key-id"),
  };
}

/** The public keys that a URL must be signed for. */
async function signers(cloudFront: CloudFrontClient, groups: readonly string[]) {
  if (groups.length === 0) {
    return "nobody";
  }
  const found: string[] = [];
  for (const group of groups) {
    const { KeyGroup } = await cloudFront.send(new GetKeyGroupCommand({ Id: group }));
    for (const Id of KeyGroup?.KeyGroupConfig?.Items ?? []) {
      const { PublicKey } = await cloudFront.send(new GetPublicKeyCommand({ Id }));
      found.push(PublicKey?.PublicKeyConfig?.EncodedKey?.trim() ?? "");
    }
  }
  return found.sort();
}
