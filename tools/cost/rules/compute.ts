import { habits } from "../assumptions/habits";
import { type Line, lineOf } from "../line";
import { hoursOfMonth } from "../prices/price";
import { blocks, type Resource, type Values } from "../resources";
import type { Rules } from "./rule";
import { tasksOf } from "./tasks";

/** ECS on Fargate: services at the number of tasks they desire, scheduled jobs while they run. */
export const computeRules: Rules = {
  aws_ecs_service: (service, around) => {
    const tasks = tasksOf(service, around);
    const definition = around.resources.referredTo(service.values.task_definition);
    const market = blocks(service.values.capacity_provider_strategy).flatMap(
      ({ capacity_provider, weight }) => (Number(weight) > 0 ? [String(capacity_provider)] : []),
    );
    const item = `${tasks} ${tasks === 1 ? "task" : "tasks"}`;
    return taskLines(
      service,
      definition?.values ?? {},
      { item, hours: tasks * hoursOfMonth },
      market.length > 0 && market.every((provider) => provider === "FARGATE_SPOT"),
    );
  },
  aws_scheduler_schedule: (schedule, around) => {
    const [parameters] = blocks(schedule.values.target).flatMap(({ ecs_parameters }) =>
      blocks(ecs_parameters),
    );
    const definition = around.resources.referredTo(parameters?.task_definition_arn);
    const { hours, runs } = habits.job;
    return definition
      ? taskLines(schedule, definition.values, { item: `${runs} runs of ${hours} h`, hours: hours * runs })
      : [];
  },
};

/** @param hours that tasks run in a month, all of them together */
function taskLines(
  resource: Resource,
  { cpu, memory, runtime_platform, ephemeral_storage }: Values,
  { item, hours }: { item: string; hours: number },
  onSpot = false,
): Line[] {
  const [{ cpu_architecture = "X86_64" } = {}] = blocks(runtime_platform);
  const kind = `fargate-${cpu_architecture === "ARM64" ? "arm" : "x86"}${onSpot ? "-spot" : ""}`;
  const [{ size_in_gib = 20 } = {}] = blocks(ephemeral_storage);
  const counted = [
    { item: `vCPU of ${item}`, price: `${kind}-vcpu`, quantity: (Number(cpu) / 1024) * hours },
    { item: `memory of ${item}`, price: `${kind}-gb`, quantity: (Number(memory) / 1024) * hours },
    {
      item: `storage beyond 20 GB of ${item}`,
      price: "fargate-storage",
      quantity: (Number(size_in_gib) - 20) * hours,
    },
  ];
  return counted.filter(({ quantity }) => quantity > 0).map((one) => lineOf("compute", resource, one));
}
