import { parseIpBlock } from "../../../src/ip-block";
import { referredTo } from "../input/expressions";
import type { Values } from "../input/shown-plan";
import type { Finding, PlanAround, Rule } from "./finding";

const directions: Readonly<Record<string, "in" | "out">> = {
  aws_vpc_security_group_ingress_rule: "in",
  aws_vpc_security_group_egress_rule: "out",
};

/** Rules of security groups that let in, or let out, whom none did before. */
export const securityGroups: Rule = (change, around) => {
  const direction = directions[change.type];
  if (direction === undefined || change.kind === "delete" || change.kind === "forget") {
    return [];
  }
  const isNew = change.kind === "create" || change.kind === "replace";
  const opens = isNew
    ? openedBy(change.after, direction, around, change.address)
    : widened(change.before, change.after);
  const says =
    opens &&
    `${opens} on ${portsText(change.after)}, ${direction === "in" ? "into" : "out of"} ${groupText(change.after)}`;
  return says ? [{ address: change.address, concern: "network", says } satisfies Finding] : [];
};

/** Whom a new rule lets through, where that is more than others of the stack. */
function openedBy(
  rule: Values,
  direction: "in" | "out",
  around: PlanAround,
  address: string,
): string | undefined {
  if (direction === "out" && isOfNewGroup(address, around)) {
    // nothing that runs today gets out by it
    return undefined;
  }
  const cidr = cidrOf(rule);
  if (cidr !== undefined && isEverybody(cidr)) {
    return `the whole internet (${cidr}) gets ${direction}`;
  }
  if (cidr !== undefined && !isPrivate(cidr)) {
    return `addresses outside private networks (${cidr}) get ${direction}`;
  }
  return direction === "in" && has(rule.prefix_list_id)
    ? `whoever is in the prefix list ${rule.prefix_list_id} gets in`
    : undefined;
}

/** How a changed rule lets through more than before. */
function widened(before: Values, after: Values): string | undefined {
  const [old, now] = [cidrOf(before), cidrOf(after)];
  if (now !== undefined && now !== old && !(old !== undefined && isWithin(now, old))) {
    return isEverybody(now)
      ? `the whole internet (${now}) gets through`
      : `${now} gets through in place of ${old ?? peerText(before)}`;
  }
  for (const peer of ["prefix_list_id", "referenced_security_group_id"]) {
    if (has(after[peer]) && after[peer] !== before[peer]) {
      return `${String(after[peer])} gets through in place of ${peerText(before)}`;
    }
  }
  return hasMorePorts(before, after)
    ? `more ports than ${portsText(before)} are open to ${peerText(after)}`
    : undefined;
}

function hasMorePorts(before: Values, after: Values): boolean {
  if (after.ip_protocol !== before.ip_protocol) {
    return before.ip_protocol !== "-1";
  }
  return Number(after.from_port) < Number(before.from_port) || Number(after.to_port) > Number(before.to_port);
}

function isOfNewGroup(address: string, { expressions, created }: PlanAround): boolean {
  const referred = referredTo(expressions.argumentsOf(address)?.security_group_id);
  return referred !== undefined && created.has(referred);
}

function cidrOf({ cidr_ipv4, cidr_ipv6 }: Values): string | undefined {
  return [cidr_ipv4, cidr_ipv6].find(has) as string | undefined;
}

function isEverybody(cidr: string): boolean {
  return cidr.endsWith("/0");
}

/** RFC 1918, 6598 and 4193. */
const privateNetworks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"];

function isPrivate(cidr: string): boolean {
  return privateNetworks.some((network) => isWithin(cidr, network));
}

function isWithin(inner: string, outer: string): boolean {
  const [small, large] = [parseIpBlock(inner), parseIpBlock(outer)];
  return (
    small !== undefined &&
    large !== undefined &&
    small.version === large.version &&
    small.first >= large.first &&
    small.last <= large.last
  );
}

function portsText({ ip_protocol, from_port, to_port }: Values): string {
  if (ip_protocol === "-1") {
    return "every port";
  }
  return `${ip_protocol} ${from_port === to_port ? from_port : `${from_port}-${to_port}`}`;
}

function peerText(rule: Values): string {
  const peers = [cidrOf(rule), rule.prefix_list_id, rule.referenced_security_group_id];
  return String(peers.find(has) ?? "nobody");
}

function groupText({ security_group_id: id, description }: Values): string {
  const group = has(id) ? String(id) : "a group that is new";
  return has(description) ? `${group} ("${description}")` : group;
}

function has(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
