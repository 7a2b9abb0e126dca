import { parseCidr } from "../../cidr";
import { planSubnets, type SubnetPlan, zoneLetter } from "../../subnet-plan";
import type { EnvironmentData } from "./environment-fields";
import type { Finding } from "./rule";

type Named = Pick<
  EnvironmentData,
  | "system"
  | "environment"
  | "account"
  | "network"
  | "loadBalancer"
  | "secrets"
  | "database"
  | "cluster"
  | "services"
>;

/**
 * The environment with every name it has on AWS: the document's where the data gives one, else
 * `<system>-<environment>-<part>`. Nothing behind this decides a name that a document could give.
 */
export function withNames<T extends Named>(data: T) {
  const prefix = `${data.system}-${data.environment}`;
  return {
    ...data,
    network: {
      ...data.network,
      name: data.network.name ?? `${prefix}-vpc`,
      subnets: namedSubnets(data.network, prefix),
    },
    loadBalancer: {
      ...data.loadBalancer,
      name: data.loadBalancer.name ?? `${prefix}-alb`,
      securityGroup: data.loadBalancer.securityGroup ?? `${prefix}-alb`,
      accessLogBucket: `${prefix}-alb-logs-${data.account}`,
    },
    secrets: {
      ...data.secrets,
      entries: mapValues(data.secrets.entries, (secret, part) => ({ name: `${prefix}/${part}`, ...secret })),
    },
    database: {
      ...data.database,
      identifier: ("identifier" in data.database && data.database.identifier) || `${prefix}-db`,
      securityGroup:
        ("securityGroup" in data.database && data.database.securityGroup) || `${prefix}-database`,
    },
    cluster: { ...data.cluster, name: data.cluster.name ?? prefix },
    services: mapValues(data.services, (service, id) =>
      namedService(service, `${prefix}-${id}`, `/ecs/${prefix}/${id}`),
    ),
  };
}

/** One environment as the stacks build it: valid, complete and with every name. */
export type Environment = ReturnType<typeof withNames<EnvironmentData>>;

/** What AWS takes as the name of something. */
interface NameRule {
  readonly what: string;
  readonly limit: number;
  readonly pattern: RegExp;
  readonly allowed: string;
}

const hyphenated = "letters, digits and single hyphens, a letter first";
const loadBalancer: NameRule = {
  what: "a load balancer",
  limit: 32,
  pattern: /^(?!internal-)[A-Za-z]([A-Za-z0-9]|-(?!-|$))*$/,
  allowed: `${hyphenated}, and no "internal-" before them`,
};
const targetGroup: NameRule = { ...loadBalancer, what: "a target group" };
const database: NameRule = {
  what: "a database",
  limit: 63,
  // RDS makes capitals small, and Terraform would plan to change them back for ever
  pattern: /^[a-z]([a-z0-9]|-(?!-|$))*$/,
  allowed: "small letters, digits and single hyphens, a letter first",
};
const role: NameRule = {
  what: "a role",
  limit: 64,
  pattern: /^[\w+=,.@-]+$/,
  allowed: "letters, digits and + = , . @ _ -",
};
const bucket: NameRule = {
  what: "a bucket",
  limit: 63,
  pattern: /^[a-z0-9.-]+$/,
  allowed: "small letters, digits, . and -",
};
const ecs: NameRule = { what: "ECS", limit: 255, pattern: /^[\w-]+$/, allowed: "letters, digits, _ and -" };

interface ComposedName {
  readonly path: Finding["path"];
  readonly name: string;
  readonly rule: NameRule;
}

/** Every name that AWS limits; the longest variant where a construct appends to it. */
export function* composedNames(data: Named): Iterable<ComposedName> {
  const environment = withNames(data);
  const { network, cluster, services } = environment;
  yield { path: ["network", "name"], name: `${network.name}-flow-logs`, rule: role };
  yield { path: ["cluster", "name"], name: cluster.name, rule: ecs };
  yield { path: ["loadBalancer", "name"], name: environment.loadBalancer.name, rule: loadBalancer };
  yield { path: ["system"], name: environment.loadBalancer.accessLogBucket, rule: bucket };
  yield* databaseNames(environment.database);
  for (const [id, service] of Object.entries(services)) {
    yield* serviceNames(id, service);
  }
}

function* databaseNames({
  engine,
  identifier,
}: {
  engine: string;
  identifier: string;
}): Iterable<ComposedName> {
  const path = ["database", "identifier"];
  if (engine !== "mongodb-atlas") {
    // clusters append the number of an instance
    yield { path, name: engine === "postgres" ? identifier : `${identifier}-16`, rule: database };
    yield { path, name: `${identifier}-monitoring`, rule: role };
  }
}

function* serviceNames(id: string, service: ReturnType<typeof namedService>): Iterable<ComposedName> {
  const at = (...keys: string[]) => ["services", id, ...keys];
  if (service.http) {
    const name = service.http.alternateTargetGroup ?? service.http.targetGroup;
    yield { path: at("http", "targetGroup"), name, rule: targetGroup };
  }
  yield { path: at("name"), name: service.name, rule: ecs };
  yield { path: at("name"), name: `${service.name}-traffic`, rule: role };
  yield { path: at("name"), name: service.executionRole, rule: role };
  yield { path: at("taskRole"), name: service.taskRole, rule: role };
  yield { path: at("family"), name: service.family, rule: ecs };
  yield { path: at("container"), name: service.container, rule: ecs };
}

function namedSubnets(
  { cidr, zones, subnets }: EnvironmentData["network"],
  prefix: string,
): (SubnetPlan & { name: string })[] {
  if (subnets.layout === "explicit") {
    return subnets.list;
  }
  const block = parseCidr(cidr) ?? { first: 0, bits: 16 };
  return planSubnets(block, subnets.tiers, zones).map((plan) => ({
    ...plan,
    name: `${prefix}-${plan.tier}-${zoneLetter(plan.zone)}`,
  }));
}

function namedService(service: EnvironmentData["services"][string], name: string, logGroup: string) {
  return {
    ...service,
    name: service.name ?? name,
    family: service.family ?? name,
    container: service.container ?? "app",
    taskRole: service.taskRole ?? `${name}-task`,
    executionRole: `${name}-execution`,
    securityGroup: service.securityGroup ?? name,
    logs: { ...service.logs, group: service.logs.group ?? logGroup },
    http: service.http && { ...service.http, ...targetGroups(service, name) },
  };
}

/** A service's target group, and the one it takes turns with where deployments move traffic between two. */
function targetGroups({ http, deployment }: EnvironmentData["services"][string], name: string) {
  const targetGroup = http?.targetGroup ?? name;
  return {
    targetGroup,
    alternateTargetGroup: deployment.strategy === "rolling" ? undefined : `${targetGroup}-alt`,
  };
}

function mapValues<V, W>(record: Record<string, V>, change: (value: V, key: string) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
