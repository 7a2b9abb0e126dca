import { checkFacts } from "./compute/fact-rules";
import { checkImages } from "./compute/image-rules";
import { checkJobs } from "./compute/job/job-rules";
import { checkConnections } from "./compute/service/connect-rules";
import { workloadsOf } from "./compute/workloads";
import { checkBackups, checkBackupWindow } from "./data/backup-rules";
import { checkBucketUses } from "./data/bucket-rules";
import { checkCacheBacklog, checkCachePlace, checkCacheUses } from "./data/cache-rules";
import type { EnvironmentData } from "./environment-fields";
import { checkMailDomain, checkMailUses } from "./messaging/mail-rules";
import { checkQueues } from "./messaging/queue-rules";
import { createdNames } from "./names/created-names";
import { composedNames } from "./names/name-limits";
import { withNames } from "./names/names";
import { checkGlobalDatabase, checkSecondNetwork, checkSecondRegion } from "./network/second-region-rules";
import { checkTier } from "./network/tiers";
import { foreignZones } from "./network/zones";
import { type Finding, rule, show } from "./rule";
import { checkDatabaseSecrets, checkProxySecrets, checkReferences } from "./security/secret-rules";
import { checkClientSecret, checkSender, checkUsers } from "./security/user-rules";

/** Ids of the environment's other parts: a service or job of the same name would share their addresses. */
const reservedNames = [
  "backups",
  "backups-copy",
  "buckets",
  "cache",
  "cluster",
  "database",
  "database-proxy",
  "global-database",
  "key",
  "load-balancer",
  "mail",
  "network",
  "queues",
  "request-logs",
  "second-region",
  "secrets",
  "security-groups",
  "service-namespace",
  "terraform",
  "user-pool",
  "zone",
];

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

const namedParts = [
  "system",
  "environment",
  "account",
  "network",
  "loadBalancer",
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
  "jobs",
  "secondRegion",
] as const;
type NamedPart = (typeof namedParts)[number];

/** The rules that join several concerns of an environment. */
export const environmentRules = [
  rule(["system", "environment"], checkPrefix),
  rule(["region", "network"], checkZones),
  rule(["dns", "loadBalancer"], checkDomains),
  rule(["dns", "mail"], checkMailDomain),
  rule(["database", "network"], checkDatabaseTier),
  rule(["cache", "network"], checkCachePlace),
  rule(["database", "secrets"], checkDatabaseSecrets),
  rule(["database", "secrets"], checkProxySecrets),
  rule(["secrets", "services", "jobs"], checkReferences),
  rule(["database", "cache", "buckets", "userPool", "queues", "mail", "services", "jobs"], checkFacts),
  rule(["userPool", "secrets"], checkClientSecret),
  rule(["userPool", "mail", "region"], checkSender),
  rule(["userPool", "services", "jobs"], checkUsers),
  rule(["services"], checkConnections),
  rule(["cache", "services", "jobs"], checkCacheUses),
  rule(["services"], checkCacheBacklog),
  rule(["buckets", "services", "jobs"], checkBucketUses),
  rule(["queues", "services", "jobs"], checkQueues),
  rule(["mail", "services", "jobs"], checkMailUses),
  rule(["region", "database", "buckets", "backups"], checkBackups),
  rule(["database", "backups"], checkBackupWindow),
  rule(["region", "secondRegion"], checkSecondRegion),
  rule(["network", "secondRegion"], checkSecondNetwork),
  rule(["database", "secondRegion"], checkGlobalDatabase),
  rule(["services", "jobs"], checkImages),
  rule(["services", "jobs"], checkJobs),
  rule(["services", "jobs"], checkReserved),
  rule(["services"], checkServices),
  rule(namedParts, checkNames),
  rule(namedParts, checkUnique),
  rule(["tags"], checkTags),
];

function* checkPrefix({ system, environment }: Part<"system" | "environment">): Iterable<Finding> {
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

function* checkZones({ region, network }: Part<"region" | "network">): Iterable<Finding> {
  yield* foreignZones(region, network, ["network", "zones"]);
}

function* checkDomains({ dns, loadBalancer }: Part<"dns" | "loadBalancer">): Iterable<Finding> {
  const domains = loadBalancer.listener.protocol === "https" ? loadBalancer.listener.domains : [];
  for (const domain of domains) {
    if (!dns) {
      yield {
        path: ["loadBalancer", "listener", "domains"],
        message: `${show(domain)} needs a hosted zone for its certificate; add dns`,
      };
    } else if (domain !== dns.zone && !domain.endsWith(`.${dns.zone}`)) {
      yield {
        path: ["loadBalancer", "listener", "domains"],
        message: `${show(domain)} is outside of the zone ${dns.zone}; use a name inside it`,
      };
    }
  }
}

function* checkDatabaseTier({ database, network }: Part<"database" | "network">): Iterable<Finding> {
  if (database.engine !== "mongodb-atlas") {
    yield* checkTier(["database", "tier"], database.tier, network);
  }
}

function* checkReserved(running: Part<"services" | "jobs">): Iterable<Finding> {
  for (const { path } of workloadsOf(running)) {
    const [kind, id] = path;
    if (reservedNames.includes(id)) {
      const what = kind === "jobs" ? "job" : "service";
      yield { path, message: `${show(id)} is the address of another part; name the ${what} otherwise` };
    }
  }
}

function* checkServices({ services }: Part<"services">): Iterable<Finding> {
  const names = Object.keys(services);
  if (names.length === 0) {
    yield { path: ["services"], message: "{} runs nothing; add at least one service" };
  }
  const priorities = new Map<number, string>();
  for (const [name, { http }] of Object.entries(services)) {
    const other = http && priorities.get(http.priority);
    if (other !== undefined) {
      yield {
        path: ["services", name, "http", "priority"],
        message: `${http?.priority} is also the priority of ${show(other)}; give each its own`,
      };
    } else if (http) {
      priorities.set(http.priority, name);
    }
  }
}

function* checkNames(environment: Part<NamedPart>): Iterable<Finding> {
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

function* checkUnique(environment: Part<NamedPart>): Iterable<Finding> {
  const owners = new Map<string, readonly string[]>();
  for (const { kind, name, path, region = "" } of createdNames(withNames(environment))) {
    const key = `${kind} ${name} ${region}`;
    const owner = owners.get(key);
    if (owner) {
      yield { path, message: `${show(name)} is also the ${kind} of ${owner.join(".")}; give each its own` };
    }
    owners.set(key, owner ?? path);
  }
}

function* checkTags({ tags }: Part<"tags">): Iterable<Finding> {
  for (const name of Object.keys(tags)) {
    const at = ["tags", name];
    if (name.length === 0 || name.length > 128) {
      yield { path: at, message: `${show(name)} is no name of a tag; use 1 to 128 characters` };
    } else if (name.toLowerCase().startsWith("aws:")) {
      yield { path: at, message: `${show(name)} is a tag of AWS's own; leave out "aws:"` };
    } else if (["System", "Environment", "ManagedBy"].includes(name)) {
      yield {
        path: at,
        message: `${show(name)} is set by Slipway on every resource; name the tag otherwise`,
      };
    }
  }
}
