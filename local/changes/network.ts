import { childCidr, formatCidr, overlaps, parseCidr } from "../../src/cidr";
import type { EnvironmentInput } from "../../src/config/define";
import { zonesOf } from "../../src/regions";
import { zoneLetter } from "../../src/subnet-plan";
import type { NamedChange } from "./named-change";

type Network = EnvironmentInput["network"];
type Subnet = Extract<Network["subnets"], { layout: "explicit" }>["list"][number];

export const anotherZone: NamedChange = {
  name: "another-zone",
  says: "the network reaches into another zone, with a subnet of every tier; each service is rolled over, and nothing in the other zones moves",
  mayReplace: [],
  appliesTo: (page) => freeZone(page) !== undefined,
  change: (page) => {
    const zone = freeZone(page);
    return zone === undefined ? page : { ...page, network: withZone(page.network, zone) };
  },
};

/** In the order of their use: images, secrets and logs of every task go through the first four. */
const endpoints = ["secretsmanager", "logs", "ecr.api", "ecr.dkr", "ssm"] as const;

export const anotherEndpoint: NamedChange = {
  name: "another-endpoint",
  says: "one more AWS service is reached inside the network instead of through NAT",
  mayReplace: [],
  appliesTo: ({ network }) => freeEndpoints(network).length > 0,
  change: (page) => {
    const interfaceEndpoints = [
      ...page.network.interfaceEndpoints,
      ...freeEndpoints(page.network).slice(0, 1),
    ];
    return { ...page, network: { ...page.network, interfaceEndpoints } };
  },
};

function freeEndpoints({ interfaceEndpoints }: Network) {
  return endpoints.filter((service) => !interfaceEndpoints.includes(service));
}

function freeZone({ region, network }: EnvironmentInput): string | undefined {
  return zonesOf(region).find((zone) => !network.zones.includes(zone));
}

function withZone(network: Network, zone: string): Network {
  const zones = [...network.zones, zone];
  const { subnets } = network;
  return subnets.layout === "planned"
    ? { ...network, zones }
    : { ...network, zones, subnets: { ...subnets, list: withSubnets(network.cidr, subnets.list, zone) } };
}

/** Explicit subnets with one more for each tier: of the size of the tier's first one, in the next free block. */
function withSubnets(cidr: string, list: readonly Subnet[], zone: string): Subnet[] {
  const all = [...list];
  for (const tier of new Set(list.map((subnet) => subnet.tier))) {
    const model = list.find((subnet) => subnet.tier === tier) ?? { cidr };
    const name = `${tier}-subnet-${zoneLetter(zone)}`;
    all.push({ name, tier, zone, cidr: freeBlock(cidr, model.cidr, all) });
  }
  return all;
}

/** The first block of a network, of the size of another one, that no subnet overlaps. */
function freeBlock(network: string, model: string, list: readonly Subnet[]): string {
  const [parent, { bits }] = [block(network), block(model)];
  for (let n = 0; n < 2 ** (bits - parent.bits); n++) {
    const candidate = childCidr(parent, bits - parent.bits, n);
    if (!list.some(({ cidr }) => overlaps(block(cidr), candidate))) {
      return formatCidr(candidate);
    }
  }
  throw new Error(`${network} has no free block of /${bits}; choose a larger network`);
}

function block(text: string) {
  const parsed = parseCidr(text);
  if (!parsed) {
    throw new Error(`"${text}" is no CIDR; write it as in "10.0.0.0/16"`);
  }
  return parsed;
}
