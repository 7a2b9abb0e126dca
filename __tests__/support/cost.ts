import type { Load } from "../../tools/cost/assumptions/load";
import { estimate } from "../../tools/cost/estimate";
import type { Values } from "../../tools/cost/resources";

const nothing: Load = {
  reason: "a test",
  requestsMillions: 0,
  sentGb: 0,
  natGb: 0,
  objectsGb: 0,
  mailsThousands: 0,
  people: 0,
  databaseGb: 0,
  databaseIoMillions: 0,
  cacheGb: 0,
  betweenRegionsGb: 0,
};

/** A load without anything, but for the changes. */
export function loadWith(changes: Partial<Load> = {}): Load {
  return { ...nothing, ...changes };
}

/** What resources cost, by address; in us-east-1, or by a provider for `aws.there` in another region. */
export function costs(
  resources: Readonly<Record<string, Values>>,
  load: Load = loadWith(),
  there = "me-south-1",
) {
  const resource: Record<string, Record<string, Values>> = {};
  for (const [address, values] of Object.entries(resources)) {
    const [type = "", name = ""] = address.split(".");
    resource[type] = { ...resource[type], [name]: values };
  }
  const provider = { aws: [{ region: "us-east-1" }, { alias: "there", region: there }] };
  return estimate({ provider, resource }, load);
}

/** What one thing costs: the items of its lines, with USD to the cent. */
export function items(
  resources: Readonly<Record<string, Values>>,
  load: Load = loadWith(),
  there?: string,
): Readonly<Record<string, number>> {
  const { lines } = costs(resources, load, there);
  return Object.fromEntries(lines.map(({ item, usd }) => [item, Math.round(usd * 100) / 100]));
}
