import { ACMClient, DescribeCertificateCommand } from "@aws-sdk/client-acm";
import {
  CloudFrontClient,
  type DistributionConfig,
  GetDistributionCommand,
  GetOriginAccessControlCommand,
} from "@aws-sdk/client-cloudfront";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { answers, wantedAnswers } from "./media/answers";
import { expectAliases } from "./media/names";
import { expectServedByKey, readerOf } from "./media/readers";

type Bucket = Environment["buckets"][string];
type Served = NonNullable<Bucket["distribution"]>;

/**
 * Of each bucket that the data serves, one distribution reads what is below the prefix and answers under the data's names as the
 * data says; nobody else is let into it by its policy or by the key.
 */
export async function expectServedBuckets(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { buckets, dns } = environmentOf(stack);
  const served = Object.values(buckets).flatMap((bucket) =>
    bucket.distribution ? [{ bucket, data: bucket.distribution }] : [],
  );
  for (const { bucket, data } of served) {
    const reader = await readerOf(cloud, stack, bucket, data.prefix);
    const target = await expectAnswers(cloud, stack, { bucket, data, reader });
    await expectAliases(cloud, stack, { domains: data.domains, zone: dns?.zone ?? "", target });
  }
  const encrypted = served.filter(({ bucket }) => bucket.encryption === "customer-key");
  if (encrypted.length > 0) {
    await expectServedByKey(
      cloud,
      stack,
      encrypted.map(({ bucket }) => bucket.name),
    );
  }
}

interface Reading {
  readonly bucket: Bucket;
  readonly data: Served;
  /** The ARN of its distribution. */
  readonly reader: string;
}

/** @returns CloudFront's own name for it */
async function expectAnswers(
  cloud: Cloud,
  stack: WrittenStack,
  { bucket, data, reader }: Reading,
): Promise<string> {
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const { config, host } = await distributionOf(cloudFront, reader);
  const behavior = config.DefaultCacheBehavior;
  const found = {
    ...forPeople(config),
    origin: await wayToBucket(cloudFront, config),
    otherPaths: config.CacheBehaviors?.Quantity,
    answers: behavior && (await answers(cloudFront, behavior)),
    certificate: await certificateOf(cloud, stack, config),
  };
  expectSame(`distribution ${data.name}`, found, {
    domains: [...data.domains].sort(),
    state: "enabled",
    versions: "http2and3",
    ipv6: true,
    tls: "TLSv1.2_2021 by sni-only",
    priceClass: data.priceClass,
    countries: [data.geoRestriction?.mode ?? "all", ...[...(data.geoRestriction?.countries ?? [])].sort()],
    origin: {
      host: `${bucket.name}.s3.${stack.region}.amazonaws.com`,
      path: `/${data.prefix.slice(0, -1)}`,
      signed: "always by sigv4 for s3",
    },
    otherPaths: 0,
    answers: wantedAnswers(data),
    certificate: { region: "us-east-1", status: "ISSUED", names: [...data.domains].sort() },
  });
  return host;
}

async function distributionOf(cloudFront: CloudFrontClient, arn: string) {
  const { Distribution } = await cloudFront.send(new GetDistributionCommand({ Id: arn.split("/")[1] }));
  const config = Distribution?.ARN === arn ? Distribution.DistributionConfig : undefined;
  return {
    config: only(config && [config], `distribution ${arn}`),
    host: Distribution?.DomainName ?? "",
  };
}

const modes: Readonly<Record<string, string>> = { none: "all", whitelist: "allow", blacklist: "deny" };

function forPeople(config: DistributionConfig) {
  const { Aliases, Enabled, HttpVersion, IsIPV6Enabled, ViewerCertificate, PriceClass, Restrictions } =
    config;
  const { RestrictionType = "", Items: countries = [] } = Restrictions?.GeoRestriction ?? {};
  return {
    domains: [...(Aliases?.Items ?? [])].sort(),
    state: Enabled ? "enabled" : "disabled",
    versions: HttpVersion,
    ipv6: IsIPV6Enabled,
    tls: `${ViewerCertificate?.MinimumProtocolVersion} by ${ViewerCertificate?.SSLSupportMethod}`,
    priceClass: PriceClass,
    countries: [modes[RestrictionType], ...[...countries].sort()],
  };
}

async function wayToBucket(
  cloudFront: CloudFrontClient,
  { Origins, DefaultCacheBehavior }: DistributionConfig,
) {
  const origin = only(
    Origins?.Items?.filter(({ Id }) => Id === DefaultCacheBehavior?.TargetOriginId),
    "origin of a bucket's distribution",
  );
  const { OriginAccessControl } = await cloudFront.send(
    new GetOriginAccessControlCommand({ Id: origin.OriginAccessControlId }),
  );
  const access = OriginAccessControl?.OriginAccessControlConfig;
  return {
    host: origin.DomainName,
    path: origin.OriginPath,
    signed: `${access?.SigningBehavior} by ${access?.SigningProtocol} for ${access?.OriginAccessControlOriginType}`,
  };
}

async function certificateOf(cloud: Cloud, stack: WrittenStack, { ViewerCertificate }: DistributionConfig) {
  const CertificateArn = ViewerCertificate?.ACMCertificateArn ?? "";
  const region = CertificateArn.split(":")[3] ?? "";
  const acm = new ACMClient(clientOptions(cloud, { ...stack, region }));
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  const names = [...(Certificate?.SubjectAlternativeNames ?? [])].sort();
  return { region, status: Certificate?.Status, names };
}
