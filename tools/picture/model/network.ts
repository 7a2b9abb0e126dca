import type { Resource } from "../../cost/resources";
import type { Tier, Vpc } from "../diagram";
import type { Stack } from "../stack";
import { strings } from "../stack";

const knownTiers = ["public", "app", "data"];

/** The networks of a stack, with their tiers in the order in which traffic passes them. */
export function vpcsOf(stack: Stack): Vpc[] {
  return stack.ofType("aws_vpc").map((vpc) => ({
    region: vpc.region,
    title: [`VPC ${nameOf(vpc)}, ${vpc.values.cidr_block}`, ...peersOf(stack, vpc)].join(", "),
    tiers: tiersOf(stack, vpc),
  }));
}

/** The tier of what stands in some subnets. */
export function tierOf(stack: Stack, subnets: unknown): string | undefined {
  const [subnet] = stack.referred(subnets, "aws_subnet");
  return subnet === undefined ? undefined : tierName(subnet);
}

export function nameOf({ values, address }: Resource): string {
  const { Name } = (values.tags ?? {}) as Readonly<Record<string, string>>;
  return Name ?? address;
}

function tierName({ values, address }: Resource): string {
  const { Tier } = (values.tags ?? {}) as Readonly<Record<string, string>>;
  return Tier ?? address;
}

function tiersOf(stack: Stack, vpc: Resource): Tier[] {
  const subnets = stack
    .ofType("aws_subnet")
    .filter(({ values }) => stack.one(values.vpc_id, "aws_vpc") === vpc);
  const names = [...new Set(subnets.map(tierName))].sort((a, b) => order(a) - order(b));
  return names.map((name) => {
    const own = subnets.filter((subnet) => tierName(subnet) === name);
    return {
      name,
      wayOut: wayOut(stack, own),
      subnets: own.map(({ values }) => `${values.availability_zone}: ${values.cidr_block}`),
    };
  });
}

function order(tier: string): number {
  const known = knownTiers.indexOf(tier);
  return known < 0 ? 1.5 : known;
}

/** How traffic leaves subnets, by the routes to everywhere in their tables. */
function wayOut(stack: Stack, subnets: readonly Resource[]): string {
  const tables = stack
    .ofType("aws_route_table_association")
    .filter(({ values }) => subnets.includes(stack.one(values.subnet_id, "aws_subnet") as Resource))
    .flatMap(({ values }) => stack.referred(values.route_table_id, "aws_route_table"));
  const routes = stack
    .ofType("aws_route")
    .filter(({ values }) => values.destination_cidr_block === "0.0.0.0/0")
    .filter(({ values }) => tables.includes(stack.one(values.route_table_id, "aws_route_table") as Resource));
  if (routes.some(({ values }) => values.gateway_id !== undefined)) {
    return "open to the internet";
  }
  return routes.length > 0 ? "to the internet through NAT" : "no way to the internet";
}

function peersOf(stack: Stack, vpc: Resource): string[] {
  return stack.ofType("aws_vpc_peering_connection").flatMap(({ values }) => {
    const ends = stack.referred([values.vpc_id, values.peer_vpc_id], "aws_vpc");
    return ends.includes(vpc)
      ? ends
          .filter((end) => end !== vpc)
          .map((end) => `peered with ${end.values.cidr_block} in ${end.region}`)
      : [];
  });
}

/** The subnets that a resource stands in, directly or by its group of subnets. */
export function subnetsOf(stack: Stack, value: unknown): Resource[] {
  const groups = stack.referred(
    value,
    "aws_db_subnet_group",
    "aws_docdb_subnet_group",
    "aws_elasticache_subnet_group",
  );
  return stack.referred([value, ...groups.flatMap(({ values }) => strings(values.subnet_ids))], "aws_subnet");
}
