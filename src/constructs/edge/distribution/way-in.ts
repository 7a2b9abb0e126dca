import type { CloudfrontDistributionConfig } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { type GeoRestriction, geoRestrictions } from "./geo-restriction";

export interface WayInProps {
  readonly name: string;
  readonly domains: readonly string[];
  /** From where people are answered, as in `PriceClass_100`. */
  readonly priceClass: string;
  /** @default people of all countries are answered */
  readonly geoRestriction?: GeoRestriction | undefined;
  /** Which web ACL looks at the requests. @default none */
  readonly webAclArn?: string | undefined;
}

/**
 * How people reach a distribution, whatever stands behind it: under its names, by TLS 1.2 or later, HTTP/2 and 3, IPv4 and 6.
 * @param certificateArn in us-east-1, for all of the domains
 */
export function wayIn(
  { name, domains, priceClass, geoRestriction, webAclArn }: WayInProps,
  certificateArn: string,
) {
  return {
    comment: name,
    enabled: true,
    isIpv6Enabled: true,
    httpVersion: "http2and3",
    priceClass,
    aliases: [...domains],
    webAclId: webAclArn,
    restrictions: geoRestrictions(geoRestriction),
    viewerCertificate: {
      acmCertificateArn: certificateArn,
      sslSupportMethod: "sni-only",
      minimumProtocolVersion: "TLSv1.2_2021",
    },
    tags: { Name: name },
  } satisfies Partial<CloudfrontDistributionConfig>;
}
