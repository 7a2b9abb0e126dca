/** The facts that a message offers, by the page it is about. */
export const knownFacts = {
  postgres:
    "region, public-url, metrics-namespace, database-host, database-port, database-name, bucket-name of exports, bucket-region of exports",
  worker:
    "region, public-url, metrics-namespace, database-host, database-port, database-name, cache-host, cache-reader-host, cache-port, cache-url, cache-name, cache-user, user-pool-id, user-pool-client-id, user-pool-issuer, mfa-demanded-of, bucket-name of media, bucket-region of media, mail-configuration-set, mail-from, mail-region",
  aurora:
    "region, public-url, metrics-namespace, database-proxy-host, database-proxy-reader-host, database-port, database-name, bucket-name of media, bucket-region of media, distribution-url of media, mail-configuration-set, mail-from, mail-region",
  "aurora-alone":
    "region, public-url, metrics-namespace, database-host, database-reader-host, database-port, database-name, bucket-name of media, bucket-region of media, distribution-url of media, mail-configuration-set, mail-from, mail-region",
} as const;
