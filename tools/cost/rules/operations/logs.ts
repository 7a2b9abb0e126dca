import { habits } from "../../assumptions/habits";
import { type Line, lineOf } from "../../line";
import type { Resource } from "../../resources";
import { numberOf } from "../../unknown";
import { type Rules, type Surroundings, shareOf } from "../rule";
import { tasksIn, tasksOf } from "../tasks";

/** What is written to a log group in a month, and at which price. */
interface Written {
  readonly gb: number;
  /** AWS's own services pay less for much. */
  readonly price: "logs" | "logs vended";
}

const kinds: readonly { readonly name: RegExp; written(group: Resource, around: Surroundings): Written }[] = [
  {
    name: /flow-logs$/,
    written: ({ region }, around) => ({
      gb: tasksIn(region, around) * habits.logGb.flowsPerTask,
      price: "logs vended",
    }),
  },
  {
    name: /^aws-waf-logs-/,
    written: (_, around) => ({
      gb:
        shareOf(around.load.requestsMillions, "aws_wafv2_web_acl", around) * habits.logGb.firewallPerMillion,
      price: "logs vended",
    }),
  },
  {
    name: /^\/aws\/route53\//,
    written: (_, { load }) => ({
      gb: load.requestsMillions * habits.logGb.queriesPerMillion,
      price: "logs vended",
    }),
  },
  {
    name: /^\/cloudtrail\//,
    written: () => ({
      gb: habits.audit.managementEventsMillions * habits.logGb.trailPerMillion,
      price: "logs",
    }),
  },
  { name: /^\/aws\/vendedlogs\//, written: () => ({ gb: habits.logGb.engine, price: "logs vended" }) },
  { name: /^\/aws\/(rds|docdb)\//, written: () => ({ gb: habits.logGb.engine, price: "logs" }) },
  { name: /^/, written: (group, around) => ({ gb: byTasks(group, around), price: "logs" }) },
];

/** CloudWatch Logs: what is written costs most; what is kept is compressed. */
export const logRules: Rules = {
  aws_cloudwatch_log_group: (group, around) => {
    const kind = kinds.find(({ name }) => name.test(String(group.values.name)));
    const { gb, price } = kind?.written(group, around) ?? { gb: 0, price: "logs" };
    const months = numberOf(group, "retention_in_days", { default: 365 }) / 30;
    const kept = { item: "logs kept", price: "logs-kept", quantity: gb * months * habits.logCompression };
    const isSeldomRead = group.values.log_group_class === "INFREQUENT_ACCESS";
    const written = { item: "logs", price: isSeldomRead ? "logs infrequent-access" : price, quantity: gb };
    return [written, kept].map((counted) => lineOf("observability", group, counted));
  },
};

/** What tasks of services write to the group that their containers name. */
function byTasks({ address }: Resource, around: Surroundings): number {
  const { resources } = around;
  const writers = resources.ofType("aws_ecs_service").filter((service) => {
    const definition = resources.referredTo(service.values.task_definition);
    return String(definition?.values.container_definitions).includes(`\${${address}.`);
  });
  const tasks = writers.reduce((sum, service) => sum + tasksOf(service, around), 0);
  return tasks > 0 ? tasks * habits.logGb.task : habits.logGb.seldom;
}

/** What Enhanced Monitoring writes about an instance of RDS, to a group that AWS makes. */
export function monitoringLines(instance: Resource): Line[] {
  const interval = numberOf(instance, "monitoring_interval", { default: 0 });
  const quantity = interval > 0 ? (habits.logGb.monitoring * 60) / interval : 0;
  return quantity > 0
    ? [lineOf("observability", instance, { item: "Enhanced Monitoring", price: "logs", quantity })]
    : [];
}
