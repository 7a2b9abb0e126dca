import type { Problem } from "./problem";
import type { Environment } from "./schema/names";
import { show } from "./schema/rule";

/** A valid environment with the file it stands in. */
export interface Page {
  readonly file: string;
  readonly environment: Environment;
}

/** Names that two environments would both create in one account and region, by the file of the later one. */
export function* sharedNames(pages: readonly Page[]): Iterable<{ file: string; problem: Problem }> {
  const owners = new Map<string, string>();
  for (const { file, environment } of pages) {
    for (const { kind, name, path } of createdNames(environment)) {
      const key = [environment.account, environment.region, kind, name].join(" ");
      const owner = owners.get(key);
      if (owner !== undefined && owner !== file) {
        const message = `${show(name)} is also the ${kind} of ${owner} in account ${environment.account}, ${environment.region}; give each its own`;
        yield { file, problem: { path, message } };
      }
      owners.set(key, owner ?? file);
    }
  }
}

function* createdNames(environment: Environment): Iterable<{ kind: string; name: string; path: string }> {
  const { loadBalancer, database, dns, cluster, services, secrets } = environment;
  yield {
    kind: "stack and state key",
    name: `${environment.system}-${environment.environment}`,
    path: "environment",
  };
  yield { kind: "load balancer", name: loadBalancer.name, path: "loadBalancer.name" };
  yield { kind: "cluster", name: cluster.name, path: "cluster.name" };
  if (dns?.source === "created") {
    yield { kind: "hosted zone", name: dns.zone, path: "dns.zone" };
  }
  if (database.engine !== "mongodb-atlas") {
    yield { kind: "database", name: database.identifier, path: "database.identifier" };
  }
  for (const [part, secret] of Object.entries(secrets.entries)) {
    yield { kind: "secret", name: secret.name, path: `secrets.entries.${part}.name` };
  }
  for (const [id, service] of Object.entries(services)) {
    yield { kind: "role", name: service.taskRole, path: `services.${id}.taskRole` };
    yield { kind: "log group", name: service.logs.group, path: `services.${id}.logs.group` };
    yield { kind: "task definition family", name: service.family, path: `services.${id}.family` };
    if (service.http) {
      yield { kind: "target group", name: service.http.targetGroup, path: `services.${id}.http.targetGroup` };
    }
  }
}
