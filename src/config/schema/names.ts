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

/** A composed name with the limit that AWS sets for its kind. */
interface LimitedName {
  readonly path: Finding["path"];
  readonly name: string;
  readonly limit: number;
  readonly pattern: RegExp;
  readonly what: string;
}

const hyphenated = /^[A-Za-z]([A-Za-z0-9]|-(?!-|$))*$/;
const anything = /^/;

/** Every name with a limit; the longest variant where a construct appends to it. */
export function* composedNames(data: Named): Iterable<LimitedName> {
  const { network, loadBalancer, database, services } = withNames(data);
  yield {
    path: ["network", "name"],
    name: `${network.name}-flow-logs`,
    limit: 64,
    pattern: anything,
    what: "a role",
  };
  yield {
    path: ["loadBalancer", "name"],
    name: loadBalancer.name,
    limit: 32,
    pattern: hyphenated,
    what: "a load balancer",
  };
  yield {
    path: ["system"],
    name: loadBalancer.accessLogBucket,
    limit: 63,
    pattern: anything,
    what: "a bucket",
  };
  if (database.engine !== "mongodb-atlas") {
    // clusters append the number of an instance
    const longest = database.engine === "postgres" ? database.identifier : `${database.identifier}-16`;
    yield {
      path: ["database", "identifier"],
      name: longest,
      limit: 63,
      pattern: hyphenated,
      what: "a database",
    };
    yield {
      path: ["database", "identifier"],
      name: `${database.identifier}-monitoring`,
      limit: 64,
      pattern: anything,
      what: "a role",
    };
  }
  for (const [id, service] of Object.entries(services)) {
    const at = (key: string) => ["services", id, key];
    if (service.http) {
      const { targetGroup, alternateTargetGroup } = service.http;
      yield {
        path: [...at("http"), "targetGroup"],
        name: alternateTargetGroup ?? targetGroup,
        limit: 32,
        pattern: hyphenated,
        what: "a target group",
      };
    }
    yield { path: at("taskRole"), name: service.taskRole, limit: 64, pattern: anything, what: "a role" };
    yield { path: at("name"), name: `${service.name}-traffic`, limit: 64, pattern: anything, what: "a role" };
    yield { path: at("name"), name: service.executionRole, limit: 64, pattern: anything, what: "a role" };
  }
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
