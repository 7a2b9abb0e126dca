import { ACMClient, DescribeCertificateCommand } from "@aws-sdk/client-acm";
import {
  CloudFrontClient,
  type DistributionConfig,
  GetDistributionCommand,
} from "@aws-sdk/client-cloudfront";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { answers, wantedAnswers } from "./media/answers";
import { expectAliases } from "./media/names";
import { type Place, wantedWays, waysToBuckets } from "./media/origins";
import { expectServedByKey, readerOf } from "./media/readers";

type Served = NonNullable<Environment["buckets"][string]["distribution"]>;

/**
 * Of each bucket that the data serves, one distribution reads what is below the prefix and answers under the data's names as the
 * data says; nobody else is let into it by its policy or by the key.
 */
export async function expectServedBuckets(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const environment = environmentOf(stack);
  for (const [part, { distribution: data }] of Object.entries(environment.buckets)) {
    if (data) {
      const places = placesOf(environment, part);
      const readers = [];
      for (const place of places) {
        readers.push(await readerOf(cloud, stack, place, data.prefix));
      }
      const reader = only([...new Set(readers)], `reader of ${part} in all regions`);
      const target = await expectAnswers(cloud, stack, { places, data, reader });
      await expectAliases(cloud, stack, { domains: data.domains, zone: environment.dns?.zone ?? "", target });
    }
  }
  await expectKeys(cloud, stack, environment);
}

/** A bucket, and the one in the second region that has the same objects. */
function placesOf({ buckets, region, secondRegion }: Environment, part: string): Place[] {
  const [here, there] = [buckets[part], secondRegion?.buckets[part]];
  return [
    ...(here ? [{ name: here.name, region }] : []),
    ...(there && secondRegion ? [{ name: there.name, region: secondRegion.region }] : []),
  ];
}

/** In each region CloudFront uses the environment's key for the served buckets there. */
async function expectKeys(cloud: Cloud, stack: WrittenStack, environment: Environment): Promise<void> {
  const encrypted = Object.entries(environment.buckets).filter(
    ([, { distribution, encryption }]) => distribution && encryption === "customer-key",
  );
  const places = encrypted.flatMap(([part]) => placesOf(environment, part));
  const { secondRegion } = environment;
  for (const region of secondRegion ? [environment, secondRegion] : [environment]) {
    const names = places.filter((place) => place.region === region.region).map(({ name }) => name);
    if (names.length > 0) {
      await expectServedByKey(cloud, stack, names, region);
    }
  }
}

interface Reading {
  readonly places: readonly Place[];
  readonly data: Served;
  /** The ARN of the distribution. */
  readonly reader: string;
}

/** @returns CloudFront's own name for it */
async function expectAnswers(
  cloud: Cloud,
  stack: WrittenStack,
  { places, data, reader }: Reading,
): Promise<string> {
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const { config, host } = await distributionOf(cloudFront, reader);
  const behavior = config.DefaultCacheBehavior;
  const found = {
    ...forPeople(config),
    origins: await waysToBuckets(cloudFront, config),
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
    origins: wantedWays(places, data.prefix),
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

async function certificateOf(cloud: Cloud, stack: WrittenStack, { ViewerCertificate }: DistributionConfig) {
  const CertificateArn = ViewerCertificate?.ACMCertificateArn ?? "";
  const region = CertificateArn.split(":")[3] ?? "";
  const acm = new ACMClient(clientOptions(cloud, { ...stack, region }));
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  const names = [...(Certificate?.SubjectAlternativeNames ?? [])].sort();
  return { region, status: Certificate?.Status, names };
}
