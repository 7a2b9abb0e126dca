import type { NamedChange } from "./named-change";

/** What must come before an environment is destroyed. */
export const unprotected: NamedChange = {
  name: "unprotected",
  says: "database and load balancer may be deleted from now on, and the access logs with the latter",
  mayReplace: [],
  appliesTo: ({ database, loadBalancer }) =>
    loadBalancer.deletionProtection || ("deletionProtection" in database && database.deletionProtection),
  change: (page) => ({
    ...page,
    loadBalancer: { ...page.loadBalancer, deletionProtection: false },
    database:
      "deletionProtection" in page.database ? { ...page.database, deletionProtection: false } : page.database,
  }),
};
