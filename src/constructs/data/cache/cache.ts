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

/**
 * A URL for clients that read one, with the check of certificates that Celery, kombu and redis-py all know by this
 * word. Without a user: redis-py refuses one beside what signs its logins, and there is no password.
 */
export function cacheUrl({ host, port }: CacheAddress): string {
  return `rediss://${host}:${port}/0?ssl_cert_reqs=required`;
}
