/** The actions of a service: `actions("ecs", "CreateService")` is `ecs:CreateService`. */
export function actions(service: string, ...names: readonly string[]): string[] {
  return names.map((name) => `${service}:${name}`);
}
