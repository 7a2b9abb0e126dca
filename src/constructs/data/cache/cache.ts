import type { ITerraformDependable } from "cdktf";
import type { CacheMetrics } from "../../observability/metrics/cache-metrics";
import type { Role } from "../../security/role";
import type { SecurityGroup } from "../../security/security-group";

/** How applications find a cache. */
export interface CacheAddress {
  /** What a login with IAM is signed for. */
  readonly name: string;
  /** Whom applications log in as. */
  readonly user: string;
  /** The primary node; in cluster mode, where all shards are told. */
  readonly host: string;
  /** An address that only reads; in cluster mode there is none. */
  readonly readerHost?: string;
  readonly port: number;
}

/** What a cache offers to the rest of an environment. */
export interface Cache {
  readonly address: CacheAddress;
  readonly metrics: CacheMetrics;
  /** What must stand before it answers. */
  readonly ready: readonly ITerraformDependable[];
  /** Lets tasks reach it. */
  allowFrom(peer: SecurityGroup): void;
  /** Lets a role log in as the applications' user. */
  grantConnect(role: Role): void;
}

/**
 * A URL for clients that read one, with the check of certificates that Celery, kombu and redis-py all know by this
 * word. Without a user: redis-py refuses one beside what signs its logins, and there is no password.
 */
export function cacheUrl({ host, port }: CacheAddress): string {
  return `rediss://${host}:${port}/0?ssl_cert_reqs=required`;
}
