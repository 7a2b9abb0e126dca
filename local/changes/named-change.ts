import type { AccountInput, EnvironmentInput } from "../../src/config/define";
import type { AccountChange, Change } from "../stacks";

/** A change that people make to a page of data, with what it may cost. */
export interface NamedChange {
  /** As people type it. */
  readonly name: string;
  /** What happens, in one sentence. */
  readonly says: string;
  /** The resource types that may be replaced; whatever else is replaced or destroyed is a mistake. */
  readonly mayReplace: readonly string[];
  /** Whether the page leaves anything to change in this way. */
  readonly appliesTo: (page: EnvironmentInput) => boolean;
  readonly change: Change;
  /** The same in the page of an account, where it has a part in it. */
  readonly inAccount?: {
    readonly appliesTo: (page: AccountInput) => boolean;
    readonly change: AccountChange;
  };
}

export type Service = EnvironmentInput["services"][string];
export type Job = NonNullable<EnvironmentInput["jobs"]>[string];

/** A page with every service changed. */
export function withServices(
  page: EnvironmentInput,
  change: (service: Service) => Service,
): EnvironmentInput {
  const services = Object.entries(page.services).map(([id, service]) => [id, change(service)]);
  return { ...page, services: Object.fromEntries(services) };
}

/** A page with every job changed. */
export function withJobs(page: EnvironmentInput, change: (job: Job) => Job): EnvironmentInput {
  const jobs = Object.entries(page.jobs ?? {}).map(([id, job]) => [id, change(job)]);
  return jobs.length > 0 ? { ...page, jobs: Object.fromEntries(jobs) } : page;
}

type Observability = NonNullable<EnvironmentInput["observability"]>;

/** A page with more alarms, where anybody watches it. */
export function withAlarms(page: EnvironmentInput, alarms: Observability["alarms"]): EnvironmentInput {
  const { observability } = page;
  return observability
    ? { ...page, observability: { ...observability, alarms: { ...observability.alarms, ...alarms } } }
    : page;
}
