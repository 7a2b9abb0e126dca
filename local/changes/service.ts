import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange, Service } from "./named-change";

const id = "reports";

export const anotherService: NamedChange = {
  name: "another-service",
  says: "a second service answers under a path of its own; the first one goes on undisturbed",
  mayReplace: [],
  appliesTo: ({ services }) => services[id] === undefined && webServices(services).length > 0,
  change: (page) => {
    const [model] = webServices(page.services);
    return model ? { ...page, services: { ...page.services, [id]: likewise(model, page) } } : page;
  },
};

type Web = Service & Required<Pick<Service, "http">>;

function webServices(services: EnvironmentInput["services"]): Web[] {
  return Object.values(services).filter((service): service is Web => service.http !== undefined);
}

/** A service like another one, without the names that a document gave to that one. */
function likewise(model: Web, { services }: EnvironmentInput): Service {
  const { name, family, taskRole, securityGroup, logs, http, deployment, ...rest } = model;
  const priorities = webServices(services).map((service) => service.http.priority);
  return {
    ...rest,
    logs: { retentionDays: logs.retentionDays },
    // a smaller number is asked first, before the others' "/*"
    http: { ...http, targetGroup: undefined, priority: Math.min(...priorities) - 1, paths: [`/${id}/*`] },
    // no alarm watches it yet
    deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 },
  };
}
