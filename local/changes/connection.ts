import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange, Service } from "./named-change";
import { withWorkloadsThere } from "./there";

const id = "renderer";

export const calledService: NamedChange = {
  name: "called-service",
  says: "a service that only the others call, by name; those that call it are rolled over",
  mayReplace: ["aws_ecs_task_definition"],
  appliesTo: ({ services }) => services[id] === undefined && callersIn(services).length > 0,
  change: (page) => {
    const callers = callersIn(page.services);
    const [model] = callers.flatMap((name) => page.services[name] ?? []);
    const services = Object.entries(page.services).map(([name, service]) => [
      name,
      callers.includes(name) ? calling(service) : service,
    ]);
    return model
      ? withCalledThere(
          { ...page, services: { ...Object.fromEntries(services), [id]: called(model, callers) } },
          callers,
        )
      : page;
  },
};

/** Who is called must be in both regions where its callers are. */
function withCalledThere(page: EnvironmentInput, callers: readonly string[]): EnvironmentInput {
  return withWorkloadsThere(page, ({ services, ...rest }) => ({
    ...rest,
    services: callers.some((caller) => caller in services) ? { ...services, [id]: { desired: 1 } } : services,
  }));
}

function callersIn(services: EnvironmentInput["services"]): string[] {
  return Object.keys(services).filter((name) => services[name]?.http !== undefined);
}

function calling(service: Service): Service {
  return { ...service, variables: { ...service.variables, RENDERER_URL: { from: "service-url", of: id } } };
}

/** A service like another one that nobody reaches but its callers. */
function called(model: Service, from: string[]): Service {
  const { name, family, taskRole, securityGroup, logs, http, scaling, ...rest } = model;
  return {
    ...rest,
    logs: { retentionDays: logs.retentionDays },
    deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 },
    connect: { port: 9000, from },
  };
}
