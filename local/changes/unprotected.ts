import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";
import { withWorkloadsThere } from "./there";

type Buckets = NonNullable<EnvironmentInput["buckets"]>;

/** What must come before an environment is destroyed. */
export const unprotected: NamedChange = {
  name: "unprotected",
  says: "database, load balancer, user pool, buckets and backups may be deleted from now on, the last two with all that they hold, and the access logs with the load balancer",
  mayReplace: [],
  appliesTo: ({ database, loadBalancer, userPool, buckets = {}, backups }) =>
    loadBalancer.deletionProtection ||
    ("deletionProtection" in database && database.deletionProtection) ||
    Object.values(buckets).some(({ protect }) => protect) ||
    userPool?.deletionProtection === true ||
    backups?.protect === true,
  change: (page) => ({
    ...withWorkloadsThere(page, ({ loadBalancer, ...rest }) => ({
      ...rest,
      loadBalancer: { ...loadBalancer, deletionProtection: false },
    })),
    loadBalancer: { ...page.loadBalancer, deletionProtection: false },
    userPool: page.userPool && { ...page.userPool, deletionProtection: false },
    database:
      "deletionProtection" in page.database ? { ...page.database, deletionProtection: false } : page.database,
    buckets: page.buckets && withoutProtection(page.buckets),
    backups: page.backups && { ...page.backups, protect: false },
  }),
};

function withoutProtection(buckets: Buckets): Buckets {
  return Object.fromEntries(
    Object.entries(buckets).map(([part, bucket]) => [part, { ...bucket, protect: false }]),
  );
}
