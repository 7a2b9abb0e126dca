import type { EnvironmentInput } from "../../../src/config/define";

/** Document 003 names no metrics: what its alarms watch, and what that comes from. */
export const dashboard: NonNullable<EnvironmentInput["observability"]>["dashboard"] = {
  targets: {},
  links: { Runbooks: "https://wiki.saas.example/runbooks" },
};
