import type { Synthesized } from "./terraform-json";

/** What matters of a container in a task definition, as ECS reads it. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly portMappings?: readonly { readonly containerPort: number }[];
  readonly healthCheck?: { readonly command: readonly string[] };
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  readonly secrets: readonly { readonly name: string; readonly valueFrom: string }[];
}

/** The one container of a service's task. */
export function containerOf(stack: Synthesized, service: string): Container {
  const task = stack.at(`aws_ecs_task_definition.${service}_task`);
  const [container, ...others] = JSON.parse(String(task.container_definitions)) as Container[];
  if (!container || others.length > 0) {
    throw new Error(`the task of ${service} has not one container: ${task.container_definitions}`);
  }
  return container;
}

/** The plain variables of a container. */
export function variables({ environment }: Container): Record<string, string> {
  return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
}

/** Where the secret variables of a container come from. */
export function secretVariables({ secrets }: Container): Record<string, string> {
  return Object.fromEntries(secrets.map(({ name, valueFrom }) => [name, valueFrom]));
}
