import { workloadsOf } from "../compute/workloads";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";
import { createdNames } from "./created/created-names";
import { composedNames } from "./limits/name-limits";
import { withNames } from "./names";

/** Ids of the environment's other parts: a service or job of the same name would share their addresses. */
const reservedNames = [
  "accelerator",
  "alarms",
  "backups",
  "backups-copy",
  "budget",
  "buckets",
  "cache",
  "chat",
  "canaries",
  "canary-bucket",
  "cluster",
  "dashboard",
  "database",
  "database-proxy",
  "database-writer",
  "delivery",
  "distribution-logs",
  "dns",
  "edge",
  "events",
  "global-database",
  "key",
  "load-balancer",
  "mail",
  "network",
  "notifications",
  "origin-header",
  "peering",
  "previews",
  "queries",
  "queues",
  "request-logs",
  "second-region",
  "secrets",
  "security-groups",
  "service-namespace",
  "terraform",
  "user-pool",
  "waf",
  "zone",
];

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** What is needed of an environment to say which names it has. */
export const namedParts = [
  "system",
  "environment",
  "account",
  "region",
  "network",
  "dns",
  "loadBalancer",
  "distribution",
  "secrets",
  "database",
  "buckets",
  "cache",
  "backups",
  "userPool",
  "cluster",
  "queues",
  "mail",
  "services",
  "previews",
  "jobs",
  "observability",
  "secondRegion",
  "accelerator",
] as const;

type NamedPart = (typeof namedParts)[number];

/** Whether the environment can be told from its system and from the stacks that every system has. */
export function* checkPrefix({ system, environment }: Part<"system" | "environment">): Iterable<Finding> {
  if (environment === "account" || environment === "state") {
    yield {
      path: ["environment"],
      message: `${show(environment)} is the name of a stack that every system has; name the environment otherwise`,
    };
  }
  if (system === environment) {
    yield {
      path: ["environment"],
      message: `${show(environment)} is also the system's name; name the environment otherwise`,
    };
  }
}

/** Whether services and jobs leave the addresses of other parts alone. */
export function* checkReserved(running: Part<"services" | "jobs">): Iterable<Finding> {
  for (const { path } of workloadsOf(running)) {
    const [kind, id] = path;
    if (reservedNames.includes(id)) {
      const what = kind === "jobs" ? "job" : "service";
      yield { path, message: `${show(id)} is the address of another part; name the ${what} otherwise` };
    }
  }
}

/** Whether AWS takes each name. */
export function* checkNames(environment: Part<NamedPart>): Iterable<Finding> {
  for (const { path, name, rule } of composedNames(environment)) {
    if (name.length > rule.limit) {
      yield {
        path,
        message: `${show(name)} has ${name.length} characters, and ${rule.what} has at most ${rule.limit}; shorten the name, or the system, environment or part it is made of`,
      };
    } else if (!rule.pattern.test(name)) {
      yield { path, message: `${show(name)} is no name for ${rule.what}; use ${rule.allowed}` };
    }
  }
}

/** Whether each name is made once. */
export function* checkUnique(environment: Part<NamedPart>): Iterable<Finding> {
  const owners = new Map<string, readonly string[]>();
  // one name in the data may become several on AWS; it is told once
  const told = new Set<string>();
  for (const { kind, name, path, region = "" } of createdNames(withNames(environment))) {
    const key = `${kind} ${name} ${region}`;
    const owner = owners.get(key);
    if (owner && !told.has(path.join("."))) {
      told.add(path.join("."));
      yield { path, message: `${show(name)} is also the ${kind} of ${owner.join(".")}; give each its own` };
    }
    owners.set(key, owner ?? path);
  }
}
