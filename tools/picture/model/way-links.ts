import type { Link } from "../diagram";
import type { Stack } from "../stack";
import { natId } from "./doors";
import { people, world } from "./edge";
import type { Group } from "./groups";
import { cloudfront, internet, isRedirect, type Way, wayText } from "./ways";

/** The arrows of allowed ways: one for each, and on their way those of NAT and of accelerators. */
export function wayLinks(
  stack: Stack,
  ways: readonly Way[],
  groups: ReadonlyMap<string, Group>,
  known: ReadonlySet<string>,
): Link[] {
  const links = ways.flatMap((way) => {
    const targets = groups.get(way.to)?.boxes ?? [];
    const sources = groups.get(way.from)?.boxes ?? [];
    if (way.to === internet) {
      return outward(way, groups.get(way.from), known);
    }
    const from =
      way.from === cloudfront
        ? (to: string) => before(stack, to)
        : way.from === internet
          ? () => [people]
          : () => sources;
    return targets.flatMap((to) =>
      from(to).map((source) =>
        arrow(way, source, to, isRedirect(stack, to, way.ports) ? ", redirected" : ""),
      ),
    );
  });
  return merged(links);
}

function arrow(way: Way, from: string, to: string, note = ""): Link {
  return { from, to, meaning: "way", label: `${way.ports}${note}`, hub: "to", ways: [wayText(way)] };
}

/** Out of the network: through NAT where there is one. */
function outward(way: Way, group: Group | undefined, known: ReadonlySet<string>): Link[] {
  const nat = natId(group?.region ?? "");
  return (group?.boxes ?? []).flatMap((box) =>
    known.has(nat)
      ? [
          arrow(way, box, nat),
          { from: nat, to: world, meaning: "way" as const, label: way.ports, hub: "to" as const },
        ]
      : [arrow(way, box, world)],
  );
}

/** What stands before a load balancer that CloudFront alone may reach. */
function before(stack: Stack, loadBalancer: string): string[] {
  const accelerators = stack.ofType("aws_globalaccelerator_accelerator").filter(({ address }) =>
    stack
      .ofType("aws_globalaccelerator_endpoint_group")
      .filter(({ values }) => stack.one(values.listener_arn, "aws_globalaccelerator_listener"))
      .some(
        ({ values }) =>
          stack.one(
            stack.one(values.listener_arn, "aws_globalaccelerator_listener")?.values.accelerator_arn,
            "aws_globalaccelerator_accelerator",
          )?.address === address &&
          stack.one(values.endpoint_configuration, "aws_lb")?.address === loadBalancer,
      ),
  );
  if (accelerators.length > 0) {
    return accelerators.map(({ address }) => address);
  }
  return stack
    .ofType("aws_cloudfront_distribution")
    .filter(({ values }) => {
      const origins = stack.referred(values.origin, "aws_cloudfront_vpc_origin");
      const reached = [values.origin, ...origins.map((origin) => origin.values)];
      return (
        stack.one(reached, "aws_lb")?.address === loadBalancer ||
        reachesByName(stack, values.origin, loadBalancer)
      );
    })
    .map(({ address }) => address);
}

/** Whether an origin is a name in a zone that leads to the load balancer. */
function reachesByName(stack: Stack, origin: unknown, loadBalancer: string): boolean {
  const text = JSON.stringify(origin);
  return stack
    .ofType("aws_route53_record")
    .some(
      ({ values }) =>
        stack.one(values.alias, "aws_lb")?.address === loadBalancer && text.includes(`"${values.name}"`),
    );
}

/** Equal arrows in one, with all the ways that it shows. */
function merged(links: readonly Link[]): Link[] {
  const groups = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.from} ${link.to} ${link.label}`;
    const ways = [...new Set([...(groups.get(key)?.ways ?? []), ...(link.ways ?? [])])];
    groups.set(key, { ...link, ways });
  }
  return [...groups.values()];
}
