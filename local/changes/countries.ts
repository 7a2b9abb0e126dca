import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";
import { servedBuckets, withServedBuckets } from "./served-buckets";

type Restricted = Pick<NonNullable<EnvironmentInput["distribution"]>, "geoRestriction">;

export const closedCountry: NamedChange = {
  name: "closed-country",
  says: "CloudFront refuses whoever comes from Antarctica, as far as it answers every country so far",
  mayReplace: [],
  appliesTo: (page) => distributionsOf(page).some(({ geoRestriction }) => geoRestriction === undefined),
  change: (page) => ({
    ...withServedBuckets(page, closed),
    ...(page.distribution && { distribution: closed(page.distribution) }),
  }),
};

function closed<T extends Restricted>(distribution: T): T {
  return distribution.geoRestriction
    ? distribution
    : { ...distribution, geoRestriction: { mode: "deny", countries: ["AQ"] } };
}

function distributionsOf(page: EnvironmentInput): Restricted[] {
  const served = servedBuckets(page).map(([, distribution]) => distribution);
  return page.distribution ? [page.distribution, ...served] : served;
}
