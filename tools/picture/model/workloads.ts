import type { Resource, Values } from "../../cost/resources";
import type { Box, Link } from "../diagram";
import { block, parsed, type Stack } from "../stack";
import { inTier, ranks } from "./placed";
import { range } from "./words";

/** What runs in tasks: a service, or a job. */
export interface Workload {
  /** The address of the service, or of a job's task definition. */
  readonly id: string;
  readonly definition: Resource;
  /** The network of its tasks: groups and subnets. */
  readonly network: Values;
  readonly service?: Resource;
}

/** Services, then jobs: those of schedules, and those that outputs tell how to run. */
export function workloadsOf(stack: Stack): Workload[] {
  const services = stack.ofType("aws_ecs_service").flatMap((service) => {
    const definition = stack.one(service.values.task_definition, "aws_ecs_task_definition");
    const network = block(service.values.network_configuration);
    return definition === undefined ? [] : [{ id: service.address, definition, network, service }];
  });
  const jobs = new Map<Resource, Values>();
  for (const { values } of stack.ofType("aws_scheduler_schedule")) {
    const { task_definition_arn, network_configuration } = block(block(values.target).ecs_parameters);
    const definition = stack.one(task_definition_arn, "aws_ecs_task_definition");
    if (definition !== undefined) {
      jobs.set(definition, block(network_configuration));
    }
  }
  for (const [, { value }] of stack.outputs()) {
    const run = value as Values | undefined;
    const definition = stack.one(run?.taskDefinition, "aws_ecs_task_definition");
    if (definition !== undefined) {
      jobs.set(definition, block((run?.networkConfiguration as Values | undefined)?.awsvpcConfiguration));
    }
  }
  return [
    ...services,
    ...[...jobs].map(([definition, network]) => ({ id: definition.address, definition, network })),
  ];
}

/** The boxes of workloads. */
export function workloadBoxes(stack: Stack, workloads: readonly Workload[]): Box[] {
  return workloads.map(({ id, definition, network, service }) =>
    inTier(stack, network, definition.region, ranks.tasks, {
      id,
      kind: "compute",
      what: service ? "ECS service on Fargate" : "ECS job on Fargate",
      name: String(service ? service.values.name : definition.values.family),
      lines: [
        ...(service ? [tasks(stack, service)] : ["one task, when it is started"]),
        `${size(definition.values)}${helpers(definition.values)}`,
        ...(service ? deployment(service.values) : []),
      ],
    }),
  );
}

function tasks(stack: Stack, service: Resource): string {
  const scaling = stack
    .ofType("aws_appautoscaling_target")
    .find(({ values }) => stack.one(values.resource_id, "aws_ecs_service") === service);
  const [low, high] = scaling
    ? [scaling.values.min_capacity, scaling.values.max_capacity]
    : [service.values.desired_count, service.values.desired_count];
  return high === 1 ? "1 task" : `${range(low, high)} tasks`;
}

/** As in "0.5 vCPU, 1 GiB each". */
function size({ cpu, memory }: Values): string {
  return `${Number(cpu) / 1024} vCPU, ${Number(memory) / 1024} GiB each`;
}

/** Containers beside the application's own. */
function helpers({ container_definitions }: Values): string {
  const all = parsed(container_definitions);
  const others = (Array.isArray(all) ? all : []).slice(1) as readonly Values[];
  return others.length === 0 ? "" : `, with ${others.map(({ name }) => name).join(", ")}`;
}

function deployment({ deployment_configuration, capacity_provider_strategy }: Values): string[] {
  const { strategy, canary_configuration } = block(deployment_configuration);
  const { canary_percent } = block(canary_configuration);
  const spot = JSON.stringify(capacity_provider_strategy ?? "").includes("FARGATE_SPOT");
  return [
    ...(strategy === "CANARY" ? [`deployed by canary, ${canary_percent} % first`] : []),
    ...(strategy === "BLUE_GREEN" ? ["deployed blue/green"] : []),
    ...(spot ? ["on Fargate Spot too"] : []),
  ];
}

/** What a workload's tasks read as they start, and which things their roles may use. */
export function workloadLinks(stack: Stack, workloads: readonly Workload[]): Link[] {
  return workloads.flatMap(({ id, definition }) => {
    const containers = definition.values.container_definitions;
    const { region } = definition;
    // a secret of another region is read from its replica in this one
    const secrets = stack.referred(containers, "aws_secretsmanager_secret").map(() => secretsId(region));
    const parameters = stack.referred(containers, "aws_ssm_parameter").map(() => parametersId(region));
    return [
      ...[...new Set([...secrets, ...parameters])].map((from) => ({
        from,
        to: id,
        meaning: "uses" as const,
        hub: "from" as const,
      })),
      ...used(stack, definition).map((to) => ({
        from: id,
        to,
        meaning: "uses" as const,
        hub: "to" as const,
      })),
    ];
  });
}

/** What the role of a task may use beside its secrets. */
function used(stack: Stack, definition: Resource): string[] {
  const role = stack.one(definition.values.task_role_arn, "aws_iam_role");
  const policies = stack
    .ofType("aws_iam_role_policy")
    .filter(({ values }) => role !== undefined && stack.one(values.role, "aws_iam_role") === role)
    .map(({ values }) => values.policy);
  return stack
    .referred(policies, "aws_s3_bucket", "aws_sqs_queue", "aws_sesv2_email_identity", "aws_cognito_user_pool")
    .map(({ address }) => address);
}

/** The box of all secrets of a region, and that of all its parameters. */
export function secretsId(region: string): string {
  return `secrets in ${region}`;
}

export function parametersId(region: string): string {
  return `parameters in ${region}`;
}
