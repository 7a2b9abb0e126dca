import {
  CloudFrontClient,
  GetResponseHeadersPolicyCommand,
  type ResponseHeadersPolicyConfig,
} from "@aws-sdk/client-cloudfront";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { behaviorsOf, findDistribution } from "./deployed-distribution";

type SecurityHeaders = NonNullable<Environment["distribution"]>["securityHeaders"];

/** On every path the distribution adds the headers of the data, and takes away those that tell what runs behind it. */
export async function expectSecurityHeaders(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { distribution } = environmentOf(stack);
  const [domain] = distribution?.domains ?? [];
  if (!distribution || domain === undefined) {
    return;
  }
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const config = await findDistribution(cloudFront, domain);
  const ids = new Set(behaviorsOf(config).map(({ ResponseHeadersPolicyId }) => ResponseHeadersPolicyId));
  const Id = only([...ids], `policy of headers of ${distribution.name}, the same on all paths`);
  const { ResponseHeadersPolicy } = await cloudFront.send(new GetResponseHeadersPolicyCommand({ Id }));
  expectSame(
    `headers of ${distribution.name}`,
    told(ResponseHeadersPolicy?.ResponseHeadersPolicyConfig),
    wanted(distribution.securityHeaders),
  );
}

function wanted({ hsts, contentSecurityPolicy, permissionsPolicy, ...headers }: SecurityHeaders) {
  const features = Object.entries(permissionsPolicy);
  return {
    hsts: {
      seconds: hsts.maxAgeDays * 24 * 60 * 60,
      includeSubdomains: hsts.includeSubdomains,
      preload: hsts.preload,
      instead: true,
    },
    contentSecurityPolicy: {
      ...Object.fromEntries(
        Object.entries(contentSecurityPolicy).map(([name, sources]) => [name, sources ?? []]),
      ),
      instead: false,
    },
    nosniff: { instead: true },
    frames: { option: headers.frameOptions.toUpperCase(), instead: true },
    referrer: { policy: headers.referrerPolicy, instead: true },
    others:
      features.length > 0 ? [{ name: "Permissions-Policy", features: features.length, instead: true }] : [],
    removed: ["Server", "X-Powered-By"],
  };
}

/** `instead`: whether the header stands in place of the origin's own. */
function told(policy: ResponseHeadersPolicyConfig | undefined) {
  const { SecurityHeadersConfig, CustomHeadersConfig, RemoveHeadersConfig } = policy ?? {};
  const {
    StrictTransportSecurity: hsts,
    ContentSecurityPolicy: csp,
    ...headers
  } = SecurityHeadersConfig ?? {};
  return {
    hsts: {
      seconds: hsts?.AccessControlMaxAgeSec,
      includeSubdomains: hsts?.IncludeSubdomains,
      preload: hsts?.Preload,
      instead: hsts?.Override,
    },
    contentSecurityPolicy: { ...directives(csp?.ContentSecurityPolicy), instead: csp?.Override },
    nosniff: { instead: headers.ContentTypeOptions?.Override },
    frames: { option: headers.FrameOptions?.FrameOption, instead: headers.FrameOptions?.Override },
    referrer: { policy: headers.ReferrerPolicy?.ReferrerPolicy, instead: headers.ReferrerPolicy?.Override },
    others: (CustomHeadersConfig?.Items ?? []).map(({ Header, Value = "", Override }) => ({
      name: Header,
      features: Value.split(", ").length,
      instead: Override,
    })),
    removed: (RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header).sort(),
  };
}

function directives(text = ""): Record<string, string[]> {
  return Object.fromEntries(
    text.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}
