import type { AccountInput, EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";
import { withWorkloadsThere } from "./there";

type Buckets = NonNullable<EnvironmentInput["buckets"]>;

/** What must come before an environment or an account's stack is destroyed. */
export const unprotected = {
  name: "unprotected",
  says: "database, load balancer, accelerator, user pool, buckets and backups may be deleted from now on, the last two with all that they hold, and the first ones' logs with them; of an account, the record of what everybody did",
  mayReplace: [],
  appliesTo: ({ database, loadBalancer, accelerator, userPool, buckets = {}, backups }) =>
    loadBalancer.deletionProtection ||
    accelerator?.protect === true ||
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
    accelerator: page.accelerator && { ...page.accelerator, protect: false },
    userPool: page.userPool && { ...page.userPool, deletionProtection: false },
    database:
      "deletionProtection" in page.database ? { ...page.database, deletionProtection: false } : page.database,
    buckets: page.buckets && withoutProtection(page.buckets),
    backups: page.backups && { ...page.backups, protect: false },
  }),
  inAccount: {
    appliesTo: ({ audit }) => audit?.trail?.protect === true || audit?.config?.protect === true,
    change: (page) => ({ ...page, audit: page.audit && withoutProtectedRecords(page.audit) }),
  },
} satisfies NamedChange;

function withoutProtectedRecords(audit: NonNullable<AccountInput["audit"]>): AccountInput["audit"] {
  return {
    ...audit,
    trail: audit.trail && { ...audit.trail, protect: false },
    config: audit.config && { ...audit.config, protect: false },
  };
}

function withoutProtection(buckets: Buckets): Buckets {
  return Object.fromEntries(
    Object.entries(buckets).map(([part, bucket]) => [part, { ...bucket, protect: false }]),
  );
}
