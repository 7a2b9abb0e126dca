import type { Synthesized } from "./terraform-json";

/** What matters of a container in a task definition, as ECS reads it. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly essential: boolean;
  readonly command?: readonly string[];
  readonly portMappings?: readonly { readonly containerPort: number }[];
  readonly healthCheck?: { readonly command: readonly string[] };
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  readonly secrets: readonly { readonly name: string; readonly valueFrom: string }[];
}

/** The application's container in a service's task, which is its one essential container. */
export function containerOf(stack: Synthesized, service: string): Container {
  const containers = containersOf(stack, `${service}_task`);
  const [container, ...others] = containers.filter(({ essential }) => essential);
  if (!container || others.length > 0) {
    throw new Error(`the task of ${service} has not one essential container: ${JSON.stringify(containers)}`);
  }
  return container;
}

/** All containers of a task definition. */
export function containersOf(stack: Synthesized, task: string): Container[] {
  return JSON.parse(String(stack.at(`aws_ecs_task_definition.${task}`).container_definitions)) as Container[];
}

/** The plain variables of a container. */
export function variables({ environment }: Container): Record<string, string> {
  return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
}

/** The plain variables that the data of a service says: all but those that tracing adds. */
export function ownVariables(container: Container): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables(container)).filter(([name]) => !name.startsWith("OTEL_")),
  );
}

/** Where the secret variables of a container come from. */
export function secretVariables({ secrets }: Container): Record<string, string> {
  return Object.fromEntries(secrets.map(({ name, valueFrom }) => [name, valueFrom]));
}
