import { CloudFrontClient, type DistributionConfig } from "@aws-sdk/client-cloudfront";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { findDistribution } from "./deployed-distribution";

const modes = { allow: "whitelist", deny: "blacklist" };

/** People of the countries of the data are answered, from the places of the data. */
export async function expectCountriesAndPriceClass(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { distribution } = environmentOf(stack);
  const [domain] = distribution?.domains ?? [];
  if (!distribution || domain === undefined) {
    return;
  }
  const { name, priceClass, geoRestriction } = distribution;
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  expectSame(`countries and price class of ${name}`, told(await findDistribution(cloudFront, domain)), {
    priceClass,
    mode: geoRestriction ? modes[geoRestriction.mode] : "none",
    countries: [...(geoRestriction?.countries ?? [])].sort(),
  });
}

function told({ PriceClass, Restrictions }: DistributionConfig) {
  const { RestrictionType, Items = [] } = Restrictions?.GeoRestriction ?? {};
  return { priceClass: PriceClass, mode: RestrictionType, countries: [...Items].sort() };
}
