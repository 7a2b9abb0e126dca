import ipaddr from "ipaddr.js";
import type { Resource, Values } from "../../cost/resources";
import { block, type Stack } from "../stack";
import type { Group } from "./groups";

/** Who may open connections to whom: the address of a group, `internet`, or `cloudfront`. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** As in "443" or "27015-27017". */
  readonly ports: string;
  /** What the rule says of itself. */
  readonly description: string;
}

export const internet = "internet";
export const cloudfront = "cloudfront";

/** As in `aws_security_group.api_group > aws_security_group.database_group: 5432`. */
export function wayText({ from, to, ports }: Way): string {
  return `${from} > ${to}: ${ports}`;
}

interface Rule {
  readonly group: Group;
  readonly values: Values;
}

/**
 * Every way that the security groups allow: one rule lets it out, and one lets it in.
 * Addresses of a network are its groups; all others are the internet's.
 */
export function waysOf(stack: Stack, groups: ReadonlyMap<string, Group>): Way[] {
  const rules = (type: string) =>
    stack.ofType(type).flatMap(({ values }) => {
      const group = groups.get(stack.one(values.security_group_id, "aws_security_group")?.address ?? "");
      return group === undefined ? [] : [{ group, values }];
    });
  const out = rules("aws_vpc_security_group_egress_rule");
  const into = rules("aws_vpc_security_group_ingress_rule");
  const ways = [
    ...out
      .filter(({ values }) => isOutside(stack, values))
      .map((rule) => way(rule.group.address, internet, rule)),
    ...into
      .filter(({ values }) => isOutside(stack, values))
      .map((rule) => way(internet, rule.group.address, rule)),
    ...into
      .filter(({ values }) => isCloudfront(stack, values))
      .map((rule) => way(cloudfront, rule.group.address, rule)),
    ...out.flatMap((egress) => into.flatMap((ingress) => between(stack, egress, ingress))),
  ];
  return [...new Map(ways.map((each) => [wayText(each), each])).values()];
}

function way(from: string, to: string, { values }: Pick<Rule, "values">): Way {
  return { from, to, ports: portsText(values), description: String(values.description ?? "") };
}

/** The way that two rules allow together. */
function between(stack: Stack, egress: Rule, ingress: Rule): Way[] {
  if (egress.group === ingress.group && !names(stack, egress.values, ingress.group)) {
    return [];
  }
  const openBothWays = isEverywhere(egress.values) && isEverywhere(ingress.values);
  const low = Math.max(Number(egress.values.from_port ?? 0), Number(ingress.values.from_port ?? 0));
  const high = Math.min(Number(egress.values.to_port ?? 65_535), Number(ingress.values.to_port ?? 65_535));
  const allowed =
    !openBothWays &&
    low <= high &&
    admits(stack, egress.values, ingress.group) &&
    admits(stack, ingress.values, egress.group);
  return allowed
    ? [
        way(egress.group.address, ingress.group.address, {
          values: { ...ingress.values, from_port: low, to_port: high },
        }),
      ]
    : [];
}

/** Whether the other end of a rule is a group, or addresses that the group's members can have. */
function admits(stack: Stack, rule: Values, group: Group): boolean {
  if (rule.referenced_security_group_id !== undefined) {
    return names(stack, rule, group);
  }
  if (rule.cidr_ipv4 === undefined) {
    return false;
  }
  const range = ipaddr.parseCIDR(String(rule.cidr_ipv4));
  return group.cidrs.some((cidr) => {
    const [first] = ipaddr.parseCIDR(cidr);
    return first.kind() === range[0].kind() && first.match(range);
  });
}

function names(stack: Stack, rule: Values, group: Group): boolean {
  return stack.one(rule.referenced_security_group_id, "aws_security_group")?.address === group.address;
}

function isEverywhere({ cidr_ipv4, cidr_ipv6 }: Values): boolean {
  return cidr_ipv4 === "0.0.0.0/0" || cidr_ipv6 === "::/0";
}

/** Whether a rule is about addresses beyond all networks of the stack. */
function isOutside(stack: Stack, { cidr_ipv4, cidr_ipv6 }: Values): boolean {
  if (cidr_ipv6 !== undefined) {
    return true;
  }
  if (cidr_ipv4 === undefined) {
    return false;
  }
  const [address] = ipaddr.parseCIDR(String(cidr_ipv4));
  const inside = (vpc: Resource) => {
    const range = ipaddr.parseCIDR(String(vpc.values.cidr_block));
    return address.kind() === range[0].kind() && address.match(range);
  };
  return cidr_ipv4 === "0.0.0.0/0" || !stack.ofType("aws_vpc").some(inside);
}

function isCloudfront(stack: Stack, { prefix_list_id }: Values): boolean {
  const [, name = ""] = /data\.aws_ec2_managed_prefix_list\.(\w+)/.exec(String(prefix_list_id ?? "")) ?? [];
  return String(stack.data("aws_ec2_managed_prefix_list", name)?.name ?? "").includes("cloudfront");
}

function portsText({ from_port, to_port }: Values): string {
  if (from_port === undefined) {
    return "all";
  }
  return from_port === to_port ? String(from_port) : `${from_port}-${to_port}`;
}

/** Whether a load balancer answers on a port by a redirect alone. */
export function isRedirect(stack: Stack, loadBalancer: string, ports: string): boolean {
  return stack
    .ofType("aws_lb_listener")
    .filter(({ values }) => stack.one(values.load_balancer_arn, "aws_lb")?.address === loadBalancer)
    .some(({ values }) => String(values.port) === ports && block(values.default_action).type === "redirect");
}
