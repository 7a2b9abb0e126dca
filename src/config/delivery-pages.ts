import type { DeliveryPart } from "../delivery/parts";
import { formatPath, type Problem } from "./problem";
import { createdNames } from "./schema/names/created/created-names";
import type { Environment } from "./schema/names/names";
import { show } from "./schema/rule";
import type { Page } from "./uniqueness";
import type { Account } from "./validate";

type Found = { readonly file: string; readonly problem: Problem };

/**
 * What the account's page says of delivery and the system's other pages do not.
 * @param names of all environments of the system, whether they were asked for or not
 */
export function* unlikePages(
  file: string,
  { system, delivery }: Account,
  names: readonly string[],
): Iterable<Found> {
  const entries = Object.keys(delivery?.environments ?? {});
  for (const entry of entries.filter((one) => !names.includes(one))) {
    const message = `${show(entry)} is no environment of ${system}; choose ${names.join(", ")}, or remove it`;
    yield { file, problem: { path: `delivery.environments.${entry}`, message } };
  }
  for (const name of delivery ? names.filter((one) => !entries.includes(one)) : []) {
    const message = `says of ${show(name)} not who may change it; add it with a branch or a githubEnvironment`;
    yield { file, problem: { path: "delivery.environments", message } };
  }
}

/** What environments have and the pipelines of their account may not build. */
export function* beyondDelivery(pages: readonly Page[], account: Account): Iterable<Found> {
  const { delivery, system } = account;
  for (const { file, environment } of delivery ? pages : []) {
    for (const { part, path } of partsOf(environment)) {
      if (!delivery?.builds.includes(part)) {
        const message = `asks for what pipelines may not build; add ${show(part)} to delivery.builds of ${system}'s account.ts`;
        yield { file, problem: { path, message } };
      }
    }
    for (const { name, path } of otherRoles(environment)) {
      if (!delivery?.environments[environment.environment]?.roles.includes(name)) {
        const message = `${show(name)} is a role that pipelines may not make; add it to delivery.environments.${environment.environment}.roles of ${system}'s account.ts`;
        yield { file, problem: { path: formatPath(path), message } };
      }
    }
  }
}

/** The roles of an environment whose names do not begin with its own. */
function otherRoles(environment: Environment) {
  const prefix = `${environment.system}-${environment.environment}-`;
  return [...createdNames(environment)].filter(
    ({ kind, name }) => kind === "role" && !name.startsWith(prefix),
  );
}

/** The parts of an environment that not every one has, each where a page first asks for it. */
function partsOf(environment: Environment): { part: DeliveryPart; path: string }[] {
  const { cache, mail, userPool, backups, accelerator } = environment;
  const all: Record<DeliveryPart, string | undefined> = {
    cache: cache && "cache",
    queues: queues(environment),
    schedules: schedule(environment),
    mail: mail && "mail",
    "user-pool": userPool && "userPool",
    distribution: distributions(environment)[0]?.path,
    firewall: firewall(environment),
    accelerator: accelerator && "accelerator",
    backups: backups && "backups",
    canaries: Object.keys(environment.canaries).length > 0 ? "observability.canaries" : undefined,
    tracing: service(environment, ({ tracing }) => tracing, "tracing"),
    "service-connect": service(environment, ({ connect }) => connect, "connect"),
    chat:
      Object.keys(environment.observability?.channels ?? {}).length > 0
        ? "observability.notifications"
        : undefined,
  };
  return Object.entries(all).flatMap(([part, path]) =>
    path === undefined ? [] : [{ part: part as DeliveryPart, path }],
  );
}

function queues(environment: Environment): string | undefined {
  return Object.keys(environment.queues).length > 0 ? "queues" : schedule(environment);
}

/** The first schedule: what it could not start waits in a queue. */
function schedule({ jobs }: Environment): string | undefined {
  const [id] = Object.entries(jobs).find(([, job]) => job.schedule) ?? [];
  return id === undefined ? undefined : `jobs.${id}.schedule`;
}

function distributions({ distribution, buckets }: Environment) {
  return [
    ...(distribution ? [{ path: "distribution", waf: distribution.waf }] : []),
    ...Object.entries(buckets).flatMap(([id, bucket]) =>
      bucket.distribution ? [{ path: `buckets.${id}.distribution`, waf: bucket.distribution.waf }] : [],
    ),
  ];
}

function firewall(environment: Environment): string | undefined {
  if (environment.loadBalancer.waf) {
    return "loadBalancer.waf";
  }
  const guarded = distributions(environment).find(({ waf }) => waf);
  return guarded && `${guarded.path}.waf`;
}

function service(
  environment: Environment,
  asks: (data: Environment["services"][string]) => unknown,
  field: string,
): string | undefined {
  const [id] = Object.entries(environment.services).find(([, data]) => asks(data)) ?? [];
  return id === undefined ? undefined : `services.${id}.${field}`;
}
