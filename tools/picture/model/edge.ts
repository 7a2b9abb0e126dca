import type { Resource } from "../../cost/resources";
import type { Box, Link } from "../diagram";
import { block, type Stack, strings } from "../stack";
import { endpointsId } from "./groups";
import { inTier, ranks } from "./placed";
import { count, some } from "./words";

/** Who asks, and what they ask. */
export const people = "people";
export const world = "the internet";

/** Columns before the network. */
const before = { outside: 0, edge: 1, accelerator: 2 } as const;

/** People and everything between them and the network. */
export function edgeBoxes(stack: Stack): Box[] {
  return [
    outside(people, "people", "browsers, applications", []),
    ...stack
      .ofType("aws_cloudfront_distribution")
      .map((distribution) => distributionBox(stack, distribution)),
    ...stack.ofType("aws_globalaccelerator_accelerator").map(acceleratorBox),
    ...stack.ofType("aws_route53_zone").map((zone) => zoneBox(stack, zone)),
  ];
}

/** The internet as tasks see it, and what rules say of whom they reach there. */
export function worldBox(reached: readonly string[]): Box {
  return outside(world, "the internet", "services of others, AWS", reached);
}

function outside(id: string, what: string, name: string, lines: readonly string[]): Box {
  return { id, kind: "outside", what, name, lines, side: "before", place: { rank: before.outside } };
}

/** Arrows of requests before the network. */
export function edgeLinks(stack: Stack): Link[] {
  const zones = stack.ofType("aws_route53_zone").map(({ address }) => ({
    from: people,
    to: address,
    meaning: "uses" as const,
    hub: "to" as const,
  }));
  const distributions = stack.ofType("aws_cloudfront_distribution").flatMap(({ address, values }) => [
    { from: people, to: address, meaning: "way" as const, label: "443", hub: "to" as const },
    ...stack.referred(values.origin, "aws_globalaccelerator_accelerator").map((accelerator) => ({
      from: address,
      to: accelerator.address,
      meaning: "way" as const,
      label: "443",
      hub: "to" as const,
    })),
    ...served(stack, values.origin).map((bucket) => ({
      from: address,
      to: bucket,
      meaning: "uses" as const,
      hub: "to" as const,
    })),
  ]);
  return [...distributions, ...zones];
}

/** Buckets of the application that a distribution serves. */
function served(stack: Stack, origin: unknown): string[] {
  return stack
    .referred(origin, "aws_s3_bucket")
    .filter(({ values }) => !String(values.bucket).includes("error-pages"))
    .map(({ address }) => address);
}

/** Load balancers and NAT gateways: the doors of the network. */
export function doorBoxes(stack: Stack): Box[] {
  return [
    ...stack.ofType("aws_lb").map((one) => loadBalancerBox(stack, one)),
    ...stack.regions.flatMap((region) => natBoxes(stack, region)),
  ];
}

function distributionBox(stack: Stack, { address, values }: Resource): Box {
  const guard = guardText(stack.one(values.web_acl_id, "aws_wafv2_web_acl"));
  return {
    id: address,
    kind: "edge",
    what: "CloudFront",
    name: String(values.comment),
    lines: some(strings(values.aliases), 4),
    guard,
    side: "before",
    place: { rank: before.edge },
  };
}

function acceleratorBox({ address, values }: Resource): Box {
  return {
    id: address,
    kind: "edge",
    what: "Global Accelerator",
    name: String(values.name),
    lines: ["to the nearest healthy region"],
    side: "before",
    place: { rank: before.accelerator },
  };
}

function zoneBox(stack: Stack, zone: Resource): Box {
  const { address, values } = zone;
  const records = stack
    .ofType("aws_route53_record")
    .filter((record) => stack.one(record.values.zone_id, "aws_route53_zone") === zone);
  const signed = stack.ofType("aws_route53_hosted_zone_dnssec").length > 0;
  const checks = stack.ofType("aws_route53_health_check").length;
  return {
    id: address,
    kind: "edge",
    what: "Route 53, names",
    name: String(values.name),
    lines: [
      `${count(records.length, "record")}${signed ? ", DNSSEC" : ""}`,
      ...(checks > 0 ? [count(checks, "health check")] : []),
    ],
    side: "before",
    place: { rank: before.edge },
  };
}

function loadBalancerBox(stack: Stack, loadBalancer: Resource): Box {
  const { address, region, values } = loadBalancer;
  const association = stack
    .ofType("aws_wafv2_web_acl_association")
    .find((each) => stack.one(each.values.resource_arn, "aws_lb") === loadBalancer);
  const names = aliasesOf(stack, loadBalancer);
  return inTier(stack, values.subnets, region, ranks.entry, {
    id: address,
    kind: "network",
    what: "Application Load Balancer",
    name: String(values.name),
    lines: [values.internal ? "internal: no address outside" : "faces the internet", ...some(names, 3)],
    guard: guardText(stack.one(association?.values.web_acl_arn, "aws_wafv2_web_acl")),
  });
}

/** The names in zones that lead to a load balancer. */
function aliasesOf(stack: Stack, loadBalancer: Resource): string[] {
  const names = stack
    .ofType("aws_route53_record")
    .filter(({ values }) => stack.one(block(values.alias).name, "aws_lb") === loadBalancer)
    .map(({ values }) => String(values.name));
  return [...new Set(names)];
}

function guardText(acl: Resource | undefined): string | undefined {
  const rules = acl?.values.rule;
  return acl === undefined
    ? undefined
    : `AWS WAF: ${count(Array.isArray(rules) ? rules.length : 0, "rule")} before it`;
}

export function natId(region: string): string {
  return `NAT in ${region}`;
}

function natBoxes(stack: Stack, region: string): Box[] {
  const gateways = stack.ofType("aws_nat_gateway").filter((each) => each.region === region);
  const zones = gateways.flatMap(({ values }) =>
    stack.referred(values.subnet_id, "aws_subnet").map((subnet) => String(subnet.values.availability_zone)),
  );
  return gateways.length === 0
    ? []
    : [
        inTier(
          stack,
          gateways.map(({ values }) => values.subnet_id),
          region,
          ranks.entry,
          {
            id: natId(region),
            kind: "network",
            what: "NAT, with fixed addresses",
            name: count(gateways.length, "NAT gateway"),
            lines: [`in ${zones.join(", ")}`],
          },
        ),
      ];
}

/** What tasks reach of AWS without the internet. */
export function endpointBoxes(stack: Stack, region: string): Box[] {
  const endpoints = stack.ofType("aws_vpc_endpoint").filter((each) => each.region === region);
  const interfaces = endpoints.filter(({ values }) => values.vpc_endpoint_type === "Interface");
  const gateways = endpoints.filter(({ values }) => values.vpc_endpoint_type !== "Interface");
  const service = ({ values }: Resource) => String(values.service_name).split(`.${region}.`).at(-1) ?? "";
  if (endpoints.length === 0) {
    return [];
  }
  const box = {
    id: endpointsId(region),
    kind: "network" as const,
    what: interfaces.length > 0 ? "VPC endpoints" : "VPC endpoint, by routes",
    name: interfaces.length > 0 ? "AWS without NAT" : `${gateways.map(service).join(", ")} without NAT`,
    lines: interfaces.length > 0 ? [...interfaces, ...gateways].map(service) : [],
  };
  const [tier] = stack.referred(
    interfaces.map(({ values }) => values.subnet_ids),
    "aws_subnet",
  );
  const subnets = tier?.address ?? firstWithTasks(stack, region);
  return [inTier(stack, `\${${subnets}.id}`, region, ranks.tasks, box)];
}

/** Endpoints that are routes alone stand where tasks are. */
function firstWithTasks(stack: Stack, region: string): string | undefined {
  const [service] = stack.ofType("aws_ecs_service").filter((each) => each.region === region);
  return stack.one(service?.values.network_configuration, "aws_subnet")?.address;
}
