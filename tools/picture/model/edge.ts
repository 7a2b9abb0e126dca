import type { Resource } from "../../cost/resources";
import type { Box, Link } from "../diagram";
import { type Stack, strings } from "../stack";
import { isAside } from "./beside/storage";
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
    .filter((bucket) => !isAside(bucket))
    .map(({ address }) => address);
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

/** What a firewall does before something. */
export function guardText(acl: Resource | undefined): string | undefined {
  const rules = acl?.values.rule;
  return acl === undefined
    ? undefined
    : `AWS WAF: ${count(Array.isArray(rules) ? rules.length : 0, "rule")} before it`;
}
