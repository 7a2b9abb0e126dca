import type { Resource } from "../resources";
import { numberOf } from "../unknown";
import type { Surroundings } from "./rule";

/** Tasks that a service has on average: what is known of its load, else what it desires. */
export function tasksOf(service: Resource, { load }: Surroundings): number {
  return load.tasks?.[service.address] ?? numberOf(service, "desired_count");
}

/** Tasks of all services of a region. */
export function tasksIn(region: string, around: Surroundings): number {
  const services = around.resources.ofType("aws_ecs_service").filter((service) => service.region === region);
  return services.reduce((sum, service) => sum + tasksOf(service, around), 0);
}
