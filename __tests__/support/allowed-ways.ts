import type { Block, Synthesized } from "./terraform-json";

/** One end of a way: a group's address, `internet` or `cloudfront`. */
type End = string;

/**
 * Who may open connections to whom by the security groups of a stack, found without what draws pictures of it:
 * addresses are tried one by one instead of comparing ranges.
 */
export function allowedWays(stack: Synthesized): string[] {
  const rules = (type: string) =>
    stack.ids(type).map((id) => ({ id, ...stack.at(`${type}.${id}`) }) as Block & { id: string });
  const out = rules("aws_vpc_security_group_egress_rule");
  const into = rules("aws_vpc_security_group_ingress_rule");
  const groups = stack.ids("aws_security_group").map((id) => `aws_security_group.${id}`);
  const addresses = new Map(groups.map((group) => [group, firstAddresses(stack, group)]));
  const ends = (rule: Block, own: "from" | "to"): [End, End][] => {
    const group = target(rule.security_group_id);
    return othersOf(stack, rule, addresses).map((other) =>
      own === "from" ? [group, other] : [other, group],
    );
  };
  const outside = [
    ...out.map((rule) => ({ rule, own: "from" as const })),
    ...into.map((rule) => ({ rule, own: "to" as const })),
  ]
    .flatMap(({ rule, own }) => ends(rule, own).map((pair) => ({ pair, rule })))
    .filter(({ pair }) => pair.some((end) => !end.includes(".")))
    .map(({ pair, rule }) => text(pair, Number(rule.from_port), Number(rule.to_port)));
  const inside = out.flatMap((egress) =>
    into.flatMap((ingress) => {
      const [low, high] = [
        Math.max(Number(egress.from_port), Number(ingress.from_port)),
        Math.min(Number(egress.to_port), Number(ingress.to_port)),
      ];
      const allowed = ends(ingress, "to").map((pair) => pair.join(" > "));
      const both = ends(egress, "from").filter((pair) => allowed.includes(pair.join(" > ")));
      const throughInternet = egress.cidr_ipv4 === "0.0.0.0/0" && ingress.cidr_ipv4 === "0.0.0.0/0";
      return low > high || throughInternet ? [] : both.map((pair) => text(pair, low, high));
    }),
  );
  return [...new Set([...outside, ...inside])].sort();
}

function text([from, to]: [End, End], low: number, high: number): string {
  return `${from} > ${to}: ${low === high ? low : `${low}-${high}`}`;
}

/** Who is at the other end of a rule. */
function othersOf(stack: Synthesized, rule: Block, addresses: ReadonlyMap<string, readonly string[]>): End[] {
  if (rule.referenced_security_group_id !== undefined) {
    return [target(rule.referenced_security_group_id)];
  }
  if (rule.prefix_list_id !== undefined) {
    const list = stack.dataAt(target(rule.prefix_list_id).replace("data.", ""));
    return String(list.name).includes("cloudfront") ? ["cloudfront"] : [];
  }
  const cidr = String(rule.cidr_ipv4);
  const members = [...addresses].flatMap(([group, own]) =>
    own.some((each) => within(each, cidr)) ? [group] : [],
  );
  const networks = stack.all("aws_vpc").map((vpc) => String(vpc.cidr_block));
  const isInside = networks.some((network) => within(cidr.split("/")[0] ?? "", network));
  return cidr === "0.0.0.0/0" || !isInside ? ["internet", ...members] : members;
}

/** An address in each subnet where something of a group is. */
function firstAddresses(stack: Synthesized, group: string): string[] {
  const having = Object.values(stack.json.resource ?? {})
    .flatMap((named) => Object.values(named))
    .filter((resource) => /_groups?"|_group_ids"/.test(JSON.stringify(resource)) && has(resource, group));
  const runs = Object.values(stack.json.output ?? {}).filter((output) => has(output, group));
  const texts = [...having, ...runs].map((each) => JSON.stringify(each));
  const subnetGroups = stack
    .ids("aws_db_subnet_group")
    .map((id) => `aws_db_subnet_group.${id}`)
    .concat(stack.ids("aws_docdb_subnet_group").map((id) => `aws_docdb_subnet_group.${id}`))
    .concat(stack.ids("aws_elasticache_subnet_group").map((id) => `aws_elasticache_subnet_group.${id}`))
    .filter((address) => texts.some((each) => each.includes(`{${address}.`)))
    .map((address) => JSON.stringify(stack.at(address)));
  return stack
    .ids("aws_subnet")
    .filter((id) => [...texts, ...subnetGroups].some((each) => each.includes(`{aws_subnet.${id}.`)))
    .map((id) => String(stack.at(`aws_subnet.${id}`).cidr_block).split("/")[0] ?? "");
}

/** Whether something is in a group, rather than a rule about it. */
function has(block: Block, group: string): boolean {
  const { security_group_id, referenced_security_group_id, ...rest } = block;
  return JSON.stringify(rest).includes(`{${group}.id}`);
}

function target(expression: unknown): string {
  return /^\$\{((?:data\.)?\w+\.\w+)\.\w+\}$/.exec(String(expression))?.[1] ?? String(expression);
}

function within(address: string, cidr: string): boolean {
  const [network = "", bits = "32"] = cidr.split("/");
  const shift = 2 ** (32 - Number(bits));
  return Math.floor(asNumber(address) / shift) === Math.floor(asNumber(network) / shift);
}

function asNumber(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}
