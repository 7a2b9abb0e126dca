import fc from "fast-check";
import { type Cidr, contains, overlaps, parseCidr } from "../../src/cidr";
import {
  longestPlannedPrefix,
  planSubnets,
  type SubnetPlan,
  type Tier,
  tiers,
  zoneLetter,
  zoneSlots,
} from "../../src/subnet-plan";

const everyZone = ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => `us-east-1${letter}`);

/** Every network that a plan is allowed for: /16 to /23. */
const network = fc
  .tuple(fc.integer({ min: 16, max: longestPlannedPrefix }), fc.nat({ max: 2 ** 32 - 1 }))
  .map(([bits, address]): Cidr => ({ bits, first: address - (address % 2 ** (32 - bits)) }));

/** Some tiers and some zones, in whatever order somebody lists them. */
const choice = fc.record({
  tiers: fc.shuffledSubarray([...tiers], { minLength: 1 }),
  zones: fc.shuffledSubarray(everyZone, { minLength: 1 }),
});

const place = ({ tier, zone }: SubnetPlan) => `${tier} ${zone}`;

function block({ cidr }: SubnetPlan): Cidr {
  const parsed = parseCidr(cidr);
  if (!parsed) {
    throw new Error(`the plan made ${cidr}, which is no block`);
  }
  return parsed;
}

test("adding tiers and zones in any order never moves a subnet", () => {
  fc.assert(
    fc.property(network, choice, choice, (cidr, before, added) => {
      // GIVEN a network as it stands
      const standing = planSubnets(cidr, before.tiers, before.zones);
      // WHEN tiers and zones come in before, between and behind those it has
      const grown = planSubnets(
        cidr,
        [...new Set([...added.tiers, ...before.tiers])],
        [...new Set([...added.zones, ...before.zones])],
      );
      // THEN
      const cidrs = new Map(grown.map((subnet) => [place(subnet), subnet.cidr]));
      expect(standing.map((subnet) => cidrs.get(place(subnet)))).toEqual(standing.map((plan) => plan.cidr));
    }),
  );
});

test("no two subnets overlap, and all lie inside the network", () => {
  fc.assert(
    fc.property(network, choice, (cidr, { tiers, zones }) => {
      const blocks = planSubnets(cidr, tiers, zones).map(block);
      expect(blocks.filter((inner) => !contains(cidr, inner))).toEqual([]);
      const meeting = blocks.flatMap((a, n) => blocks.slice(n + 1).filter((b) => overlaps(a, b)));
      expect(meeting).toEqual([]);
    }),
  );
});

test("no subnet is smaller than the /28 that AWS allows, and the smallest network makes exactly that", () => {
  fc.assert(
    fc.property(network, choice, (cidr, { tiers, zones }) => {
      const bits = planSubnets(cidr, tiers, zones).map((plan) => block(plan).bits);
      expect(Math.max(...bits)).toBeLessThanOrEqual(28);
      expect(new Set(bits).size).toBe(1);
    }),
  );
  const smallest = planSubnets({ first: 0, bits: longestPlannedPrefix }, ["public"], ["us-east-1a"]);
  expect(smallest.map((plan) => block(plan).bits)).toEqual([28]);
  expect(longestPlannedPrefix).toBe(23);
});

test("every tier gets every zone, tier by tier as listed", () => {
  fc.assert(
    fc.property(network, choice, (cidr, { tiers, zones }) => {
      const places = tiers.flatMap((tier) => zones.map((zone) => `${tier} ${zone}`));
      expect(planSubnets(cidr, tiers, zones).map(place)).toEqual(places);
    }),
  );
});

// what has been applied stands on these numbers: a change here replaces the subnets of every environment
test.each<[Tier, string, string]>([
  ["public", "us-east-1a", "10.0.0.0/21"],
  ["public", "us-east-1b", "10.0.8.0/21"],
  ["public", "us-east-1h", "10.0.56.0/21"],
  ["app", "us-east-1a", "10.0.64.0/21"],
  ["app", "us-east-1b", "10.0.72.0/21"],
  ["app", "us-east-1h", "10.0.120.0/21"],
  ["data", "us-east-1a", "10.0.128.0/21"],
  ["data", "us-east-1b", "10.0.136.0/21"],
  ["data", "us-east-1h", "10.0.184.0/21"],
])("the %s subnet in %s of 10.0.0.0/16 is %s for good", (tier, zone, cidr) => {
  const network = { first: 10 * 2 ** 24, bits: 16 };
  expect(planSubnets(network, [tier], [zone])).toEqual([{ tier, zone, cidr }]);
});

test("there is a slot for every zone letter up to h", () => {
  expect(everyZone.map(zoneLetter)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  expect(zoneSlots).toBe(everyZone.length);
});
