import type { Synthesized } from "./terraform-json";

/** The parameters of a database parameter group, by name. */
export function parameters(stack: Synthesized, group: string): Record<string, string> {
  const listed = stack.at(group).parameter as readonly { name: string; value: string }[];
  return Object.fromEntries(listed.map(({ name, value }) => [name, value]));
}

/** The name and CIDR of every subnet, by zone and tier. */
export function subnets(
  stack: Synthesized,
): { name: unknown; cidr: unknown; zone: unknown; tier: unknown }[] {
  return stack.all("aws_subnet").map((subnet) => {
    const { Name, Tier } = subnet.tags as Record<string, string>;
    return { name: Name, cidr: subnet.cidr_block, zone: subnet.availability_zone, tier: Tier };
  });
}

/** What a service's tasks are kept at: minimum, maximum, cooldowns, and each target. */
export function scalingOf(stack: Synthesized, service: string): Record<string, unknown> {
  const { min_capacity: min, max_capacity: max } = stack.at(`aws_appautoscaling_target.${service}_scaling`);
  const policies = stack
    .ids("aws_appautoscaling_policy")
    .filter((id) => id.startsWith(`${service}_scaling_`));
  const configurations = policies.map((id) => ({
    goal: id.slice(`${service}_scaling_`.length),
    ...(stack.at(`aws_appautoscaling_policy.${id}`).target_tracking_scaling_policy_configuration as {
      target_value: number;
      scale_out_cooldown: number;
      scale_in_cooldown: number;
    }),
  }));
  return {
    min,
    max,
    ...Object.fromEntries(configurations.map(({ goal, target_value }) => [goal, target_value])),
    cooldowns: configurations.map((given) => [given.scale_out_cooldown, given.scale_in_cooldown]),
  };
}

/** The port and both ends of every rule of a kind, as `from owner to peer`. */
export function rules(stack: Synthesized, kind: "ingress" | "egress"): Record<string, string> {
  const type = `aws_vpc_security_group_${kind}_rule`;
  return Object.fromEntries(
    stack.ids(type).map((id) => {
      const { from_port, to_port, ...rule } = stack.at(`${type}.${id}`);
      const peer = rule.cidr_ipv4 ?? rule.prefix_list_id ?? rule.referenced_security_group_id;
      return [id, `${from_port === to_port ? from_port : `${from_port}-${to_port}`} ${peer}`];
    }),
  );
}
