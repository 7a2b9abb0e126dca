import type { Environment } from "../names";

/** A name that an environment creates on AWS, and where in its data it comes from. */
export interface CreatedName {
  readonly kind: string;
  readonly name: string;
  readonly path: readonly string[];
  /** Within what it must be unique. */
  readonly within: "everything" | "account" | "region";
  /** Where it is. @default the environment's region */
  readonly region?: string;
}

/** What is needed of an environment to say which names it creates. */
export type Creating = Pick<
  Environment,
  | "system"
  | "region"
  | "environment"
  | "network"
  | "loadBalancer"
  | "secrets"
  | "database"
  | "buckets"
  | "requestLogBucket"
  | "distributionLogBucket"
  | "cluster"
  | "serviceNamespace"
  | "queues"
  | "mail"
  | "services"
  | "jobs"
  | "canaries"
  | "canaryBucket"
> &
  Partial<
    Pick<
      Environment,
      | "dns"
      | "distribution"
      | "cache"
      | "backups"
      | "observability"
      | "previews"
      | "edgeObservability"
      | "secondRegion"
      | "accelerator"
    >
  >;
