import { fargateCpus, fargateMemories } from "../../src/fargate";
import { type NamedChange, type Service, withServices } from "./named-change";
import { withWorkloadsThere } from "./there";

/** Every service's tasks get the next size that Fargate has. */
export const largerTasks: NamedChange = {
  name: "larger-tasks",
  says: "the tasks of every service get the next larger size of Fargate; each service is rolled over",
  mayReplace: ["aws_ecs_task_definition"],
  appliesTo: ({ services }) => Object.values(services).some((service) => nextSize(service) !== undefined),
  change: (page) => withServices(page, (service) => ({ ...service, ...nextSize(service) })),
};

/** Every service scales in a wider range. */
export const widerScaling: NamedChange = {
  name: "wider-scaling",
  says: "services may scale to twice as many tasks, and keep one more; those without scaling run one more",
  mayReplace: [],
  appliesTo: () => true,
  change: (page) =>
    withWorkloadsThere(withServices(page, wider), ({ services, ...rest }) => ({
      ...rest,
      services: Object.fromEntries(Object.entries(services).map(([id, service]) => [id, wider(service)])),
    })),
};

function wider<T extends { desired: number; scaling?: { min: number; max: number } | undefined }>(
  service: T,
): T {
  const { desired, scaling } = service;
  return {
    ...service,
    desired: desired + 1,
    scaling: scaling && { ...scaling, min: scaling.min + 1, max: scaling.max * 2 },
  };
}

function nextSize({ cpu, memory }: Service): Pick<Service, "cpu" | "memory"> | undefined {
  const [nextCpu] = fargateCpus.filter((units) => units > cpu);
  const [nextMemory] = fargateMemories(nextCpu ?? 0).filter((size) => size >= memory);
  return nextCpu && nextMemory ? { cpu: nextCpu, memory: nextMemory } : undefined;
}
