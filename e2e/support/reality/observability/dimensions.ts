import type { Cloud, Place } from "../../emulated";
import { dataListings } from "./dimensions/data";
import { edgeListings } from "./dimensions/edge";
import type { Listing, Listings } from "./dimensions/listing";
import { messagingListings } from "./dimensions/messaging";
import { serviceListings } from "./dimensions/services";

const listings: Listings = { ...serviceListings, ...dataListings, ...edgeListings, ...messagingListings };

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
  const foreign = new Set<string>();
  for (const [{ region, namespace, dimension }, values] of grouped(asked)) {
    const found = await listing(namespace, dimension)(cloud, { ...place, region }, values);
    for (const value of values.filter((one) => !found.includes(one))) {
      foreign.add(`no ${dimension} ${value} of ${namespace} in ${region}`);
    }
  }
  return [...foreign];
}

/** The values that are asked for of each dimension of a region, so that AWS is asked once. */
function grouped(asked: readonly Asked[]): readonly (readonly [Asked, readonly string[]])[] {
  const groups = new Map<string, readonly [Asked, readonly string[]]>();
  for (const one of asked) {
    const key = `${one.region} ${one.namespace} ${one.dimension}`;
    const [first, values] = groups.get(key) ?? [one, []];
    groups.set(key, [first, [...new Set([...values, one.value])]]);
  }
  return [...groups.values()];
}

function listing(namespace: string, dimension: string): Listing {
  const found = listings[namespace]?.[dimension];
  if (!found) {
    throw new Error(`nothing tells what ${dimension} of ${namespace} is; add a listing of what AWS has`);
  }
  return found;
}
