import type { Environment } from "../../../../src/config/schema/names/names";
import { servicesOf } from "../environment";

/** A connection from a security group or addresses to others. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /** As in `tcp 5432`. */
  readonly ports: string;
}

type Service = Environment["services"][string];
/** A service or a job. */
type Task = Service | Environment["jobs"][string];

const internet = "cidr 0.0.0.0/0";
const cloudFront = "prefix list com.amazonaws.global.cloudfront.origin-facing";

/** How the security group of tasks is told from others; several services and jobs may name theirs alike. */
export function tasksOf(id: string, { securityGroup }: Pick<Task, "securityGroup">): string {
  return `${securityGroup} (${id})`;
}

/**
 * Every connection that one region of an environment needs: its network must allow these and no other.
 * @param other what the environment runs in its other region, where it does
 */
export function* allowedFlows(data: Environment, other?: Environment): Iterable<Flow> {
  const { network, loadBalancer, jobs } = data;
  const services = servicesOf(data);
  yield* toLoadBalancer(data);
  for (const [id, service] of Object.entries(services)) {
    if (service.http) {
      const ports = `tcp ${service.http.port}`;
      yield { from: loadBalancer.securityGroup, to: tasksOf(id, service), ports };
    }
    yield* fromCallers(id, service, services);
  }
  for (const [id, task] of [...Object.entries(services), ...Object.entries(jobs)]) {
    yield* fromTasks(data, task, tasksOf(id, task));
  }
  if (other) {
    yield* acrossRegions(data, other);
  }
  const proxy = proxyOf(data.database);
  if (proxy) {
    yield { from: proxy.securityGroup, to: data.database.securityGroup, ports: "tcp 5432" };
  }
  if (network.interfaceEndpoints.length > 0) {
    yield { from: `cidr ${network.cidr}`, to: `${network.name}-endpoints`, ports: "tcp 443" };
  }
}

function* toLoadBalancer({ loadBalancer: balancer, distribution }: Environment): Iterable<Flow> {
  const to = balancer.securityGroup;
  const encrypted = balancer.listener.protocol === "https";
  const people = distribution ? cloudFront : internet;
  yield { from: people, to, ports: encrypted ? "tcp 443" : "tcp 80" };
  // whoever types the name without https:// is redirected, where the name leads to people's addresses at all
  if (encrypted && balancer.scheme === "internet-facing") {
    yield { from: internet, to, ports: "tcp 80" };
  }
}

function* fromTasks(data: Environment, task: Task, tasks: string): Iterable<Flow> {
  yield { from: tasks, to: internet, ports: "tcp 443" };
  yield* toDatabase(data, task, tasks);
  if (data.cache && task.uses.cache) {
    yield { from: tasks, to: data.cache.securityGroup, ports: `tcp ${data.cache.port}` };
  }
}

/** The writer may be in either region: groups of another region are no peers, so subnets are. */
function* acrossRegions(data: Environment, other: Environment): Iterable<Flow> {
  const { database, services, jobs } = data;
  if (database.engine === "mongodb-atlas") {
    return;
  }
  const ports = `tcp ${database.port}`;
  for (const from of blocksOf(other, "app")) {
    yield { from, to: proxyOf(database)?.securityGroup ?? database.securityGroup, ports };
  }
  for (const [id, task] of [...Object.entries(services), ...Object.entries(jobs)]) {
    for (const to of asksForWriter(task) ? blocksOf(other, database.tier) : []) {
      yield { from: tasksOf(id, task), to, ports };
    }
  }
}

function blocksOf({ network }: Environment, tier: string): string[] {
  return network.subnets.filter((subnet) => subnet.tier === tier).map(({ cidr }) => `cidr ${cidr}`);
}

function asksForWriter({ variables }: Task): boolean {
  return Object.values(variables).some(
    (value) => typeof value !== "string" && value.from === "database-writer-host",
  );
}

function* fromCallers(id: string, service: Service, services: Environment["services"]): Iterable<Flow> {
  for (const caller of service.connect?.from ?? []) {
    const from = services[caller];
    if (from) {
      yield { from: tasksOf(caller, from), to: tasksOf(id, service), ports: `tcp ${service.connect?.port}` };
    }
  }
}

function* toDatabase({ database, secrets }: Environment, task: Task, tasks: string): Iterable<Flow> {
  if (database.engine !== "mongodb-atlas") {
    if (usesDatabase(task, secrets)) {
      yield {
        from: tasks,
        to: proxyOf(database)?.securityGroup ?? database.securityGroup,
        ports: `tcp ${database.port}`,
      };
    }
  } else if (database.privateLink) {
    yield { from: tasks, to: database.securityGroup, ports: "tcp 1024-65535" };
  } else {
    yield { from: tasks, to: internet, ports: "tcp 27015-27017" };
  }
}

/** What stands before the database. */
function proxyOf(database: Environment["database"]) {
  return database.engine === "aurora-postgresql" ? database.proxy : undefined;
}

/** Whether a task is told where the database is or how to log in. */
function usesDatabase({ variables, secrets }: Task, { entries }: Environment["secrets"]): boolean {
  const kinds = Object.values(secrets).map(
    (reference) => entries[typeof reference === "string" ? reference : reference.secret]?.kind ?? "",
  );
  const facts = Object.values(variables).map((value) => (typeof value === "string" ? "" : value.from));
  return [...kinds, ...facts].some((text) => text === "rds-managed" || text.startsWith("database-"));
}
