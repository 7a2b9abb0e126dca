import { habits } from "../assumptions/habits";
import { type Line, lineOf } from "../line";
import { hoursOfMonth } from "../prices/price";
import { blocks, type Resource } from "../resources";
import { numberOf, UnknownCost } from "../unknown";
import type { Rules, Surroundings } from "./rule";
import { tasksOf } from "./tasks";

/** ECS on Fargate: services at the number of tasks they desire, scheduled jobs while they run. */
export const computeRules: Rules = {
  aws_ecs_service: (service, around) => {
    const tasks = tasksOf(service, around);
    const definition = definitionIn(service.values.task_definition, around);
    const market = blocks(service.values.capacity_provider_strategy).flatMap(
      ({ capacity_provider, weight }) => (Number(weight) > 0 ? [String(capacity_provider)] : []),
    );
    const item = `${tasks} ${tasks === 1 ? "task" : "tasks"}`;
    return taskLines(
      service,
      definition,
      { item, hours: tasks * hoursOfMonth },
      market.length > 0 && market.every((provider) => provider === "FARGATE_SPOT"),
    );
  },
  aws_scheduler_schedule: (schedule, around) => {
    const [parameters] = blocks(schedule.values.target).flatMap(({ ecs_parameters }) =>
      blocks(ecs_parameters),
    );
    if (!parameters) {
      return [];
    }
    const definition = definitionIn(parameters.task_definition_arn, around);
    const { hours, runs } = habits.job;
    return taskLines(schedule, definition, { item: `${runs} runs of ${hours} h`, hours: hours * runs });
  },
};

/** @throws UnknownCost where an expression names a task definition of another stack, or none */
function definitionIn(expression: unknown, { resources }: Surroundings): Resource {
  // a scheduler that starts the newest revision has an ARN that ends with the family
  const [reference] = /\$\{[^}]+\}$/.exec(String(expression)) ?? [];
  const definition = resources.referredTo(reference);
  if (!definition) {
    throw new UnknownCost(`the stack has no task definition ${JSON.stringify(expression)}`);
  }
  return definition;
}

/** @param hours that tasks run in a month, all of them together */
function taskLines(
  resource: Resource,
  definition: Resource,
  { item, hours }: { item: string; hours: number },
  onSpot = false,
): Line[] {
  const [{ cpu_architecture = "X86_64" } = {}] = blocks(definition.values.runtime_platform);
  const kind = `fargate-${cpu_architecture === "ARM64" ? "arm" : "x86"}${onSpot ? "-spot" : ""}`;
  const [block = {}] = blocks(definition.values.ephemeral_storage);
  const storage = numberOf(definition, "size_in_gib", { block, default: 20 });
  const perHour = (argument: string) => (numberOf(definition, argument) / 1024) * hours;
  const counted = [
    { item: `vCPU of ${item}`, price: `${kind}-vcpu`, quantity: perHour("cpu") },
    { item: `memory of ${item}`, price: `${kind}-gb`, quantity: perHour("memory") },
    {
      item: `storage beyond 20 GB of ${item}`,
      price: "fargate-storage",
      quantity: (storage - 20) * hours,
    },
  ];
  return counted.filter(({ quantity }) => quantity > 0).map((one) => lineOf("compute", resource, one));
}
