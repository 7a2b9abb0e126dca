import type { Cloud, Place } from "../../emulated";
import { dataListings } from "./dimensions/data";
import type { Listings } from "./dimensions/listing";
import { serviceListings } from "./dimensions/services";

const listings: Listings = { ...serviceListings, ...dataListings };

/** One dimension of a metric, as an alarm or a dashboard asks for it. */
export interface Asked {
  readonly region: string;
  readonly namespace: string;
  readonly dimension: string;
  readonly value: string;
}

/**
 * Of all that is asked, what names nothing that AWS has in its region: CloudWatch itself would draw an empty graph, and
 * let an alarm wait for ever.
 */
export async function foreignDimensions(
  cloud: Cloud,
  place: Place,
  asked: readonly Asked[],
): Promise<string[]> {
  // what AWS has is asked for once
  const known = new Map<string, readonly string[]>();
  const foreign = new Set<string>();
  for (const { region, namespace, dimension, value } of asked) {
    const key = `${namespace} ${dimension} ${region}`;
    const values = known.get(key) ?? (await listed(cloud, { ...place, region }, namespace, dimension));
    known.set(key, values);
    if (!values.includes(value)) {
      foreign.add(`no ${dimension} ${value} of ${namespace} in ${region}`);
    }
  }
  return [...foreign];
}

function listed(
  cloud: Cloud,
  place: Place,
  namespace: string,
  dimension: string,
): Promise<readonly string[]> {
  const listing = listings[namespace]?.[dimension];
  if (!listing) {
    throw new Error(`nothing tells what ${dimension} of ${namespace} is; add a listing of what AWS has`);
  }
  return listing(cloud, place);
}
