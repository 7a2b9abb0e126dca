import { z } from "zod";
import { contains, overlaps, parseCidr } from "../../../cidr";
import { longestPlannedPrefix, tiers } from "../../../subnet-plan";
import { cidr, documentName, logRetentionDays } from "../primitives";
import { type Finding, listedTwice, repeated, rule, show } from "../rule";

const explicitSubnet = z.strictObject({
  name: documentName,
  tier: z.enum(tiers),
  zone: z.string(),
  cidr,
});

const subnets = z.discriminatedUnion("layout", [
  /** One subnet per tier and zone, its CIDR by the permanent plan. */
  z.strictObject({ layout: z.literal("planned"), tiers: z.array(z.enum(tiers)) }),
  /** The document's own subnets. */
  z.strictObject({ layout: z.literal("explicit"), list: z.array(explicitSubnet) }),
]);

/** AWS services that may be reached by an interface endpoint. Source: AWS PrivateLink Guide, "AWS services that integrate". */
const interfaceEndpoint = z.enum([
  "ecr.api",
  "ecr.dkr",
  "secretsmanager",
  "logs",
  "ssm",
  "ssmmessages",
  "kms",
  "sqs",
  "email-smtp",
  "monitoring",
  "xray",
]);

/** The VPC: its block, zones, subnets, ways out and flow logs. */
export const networkSchema = z
  .strictObject({
    name: documentName.optional(),
    cidr,
    zones: z.array(z.string()),
    subnets,
    /** NAT gateways, in the first so many zones; app subnets of other zones use the first one. */
    natGateways: z.int(),
    interfaceEndpoints: z.array(interfaceEndpoint),
    flowLogs: z.strictObject({ retentionDays: logRetentionDays }),
  })
  .check(
    rule(["zones"], ({ zones }) => checkZones(zones)),
    rule(["cidr"], ({ cidr }) => checkSize(cidr, ["cidr"])),
    rule(["interfaceEndpoints"], ({ interfaceEndpoints }) => checkEndpoints(interfaceEndpoints)),
    rule(["natGateways", "zones"], checkNatGateways),
    rule(["cidr", "zones", "subnets"], checkSubnets),
  );

type Network = z.output<typeof networkSchema>;

function* checkZones(zones: string[]): Iterable<Finding> {
  if (zones.length < 2) {
    yield { path: ["zones"], message: `${show(zones)} is too few; a load balancer needs at least 2 zones` };
  }
  yield* listedTwice(zones, ["zones"], "zone");
}

function* checkSize(text: string, path: Finding["path"]): Iterable<Finding> {
  const bits = parseCidr(text)?.bits ?? 16;
  if (bits < 16 || bits > 28) {
    yield { path, message: `${show(text)} has a size that AWS refuses; use /16 to /28` };
  }
}

function* checkEndpoints(services: string[]): Iterable<Finding> {
  yield* listedTwice(services, ["interfaceEndpoints"], "service");
}

function* checkNatGateways({
  natGateways,
  zones,
}: Pick<Network, "natGateways" | "zones">): Iterable<Finding> {
  if (natGateways < 1 || natGateways > zones.length) {
    yield {
      path: ["natGateways"],
      message: `${natGateways} is out of range; use 1 to ${zones.length}, one per zone at most`,
    };
  }
}

function* checkSubnets(network: Pick<Network, "cidr" | "zones" | "subnets">): Iterable<Finding> {
  if (network.subnets.layout === "planned") {
    yield* checkPlanned(network.cidr, network.zones, network.subnets.tiers);
  } else {
    yield* checkExplicit(network.cidr, network.zones, network.subnets.list);
  }
}

function* checkPlanned(block: string, zones: string[], planned: string[]): Iterable<Finding> {
  yield* checkTiers(planned, ["subnets", "tiers"]);
  yield* listedTwice(planned, ["subnets", "tiers"], "tier");
  const bits = parseCidr(block)?.bits ?? 0;
  // a size that AWS refuses for any network is told by itself
  if (bits > longestPlannedPrefix && bits <= 28) {
    const count = planned.length * zones.length;
    yield {
      path: ["cidr"],
      message: `${show(block)} leaves no room for ${count} planned subnets; use /${longestPlannedPrefix} or larger`,
    };
  }
}

function* checkExplicit(
  block: string,
  zones: string[],
  list: z.output<typeof explicitSubnet>[],
): Iterable<Finding> {
  const at = (index: number, key: string) => ["subnets", "list", index, key];
  yield* checkTiers(
    list.map(({ tier }) => tier),
    ["subnets", "list"],
  );
  for (const name of repeated(list.map(({ name }) => name))) {
    yield {
      path: ["subnets", "list"],
      message: `${show(name)} names more than one subnet; give each its own name`,
    };
  }
  const outer = parseCidr(block);
  for (const [index, subnet] of list.entries()) {
    yield* checkSize(subnet.cidr, at(index, "cidr"));
    const inner = parseCidr(subnet.cidr);
    if (outer && inner && !contains(outer, inner)) {
      yield {
        path: at(index, "cidr"),
        message: `${show(subnet.cidr)} is not inside the network ${block}; choose a block of it`,
      };
    }
    if (!zones.includes(subnet.zone)) {
      yield {
        path: at(index, "zone"),
        message: `${show(subnet.zone)} is not one of the network's zones; use ${zones.join(" or ")}`,
      };
    }
    for (const other of list.slice(0, index)) {
      const block = parseCidr(other.cidr);
      if (inner && block && overlaps(inner, block)) {
        yield {
          path: at(index, "cidr"),
          message: `${show(subnet.cidr)} overlaps ${other.cidr} of ${show(other.name)}; choose a free block`,
        };
      }
      if (other.tier === subnet.tier && other.zone === subnet.zone) {
        yield {
          path: at(index, "zone"),
          message: `${show(subnet.zone)} has a second ${subnet.tier} subnet; keep one per tier and zone`,
        };
      }
    }
  }
  for (const tier of new Set(list.map((subnet) => subnet.tier))) {
    for (const zone of zones.filter(
      (name) => !list.some((subnet) => subnet.tier === tier && subnet.zone === name),
    )) {
      yield {
        path: ["subnets", "list"],
        message: `${show(zone)} has no ${tier} subnet; add one, so that the tier spans every zone`,
      };
    }
  }
}

function* checkTiers(present: string[], path: Finding["path"]): Iterable<Finding> {
  for (const tier of ["public", "app"].filter((name) => !present.includes(name))) {
    yield {
      path,
      message: `${show(present)} lacks the tier ${show(tier)}; add it: load balancers and NAT gateways need public, tasks app`,
    };
  }
}
