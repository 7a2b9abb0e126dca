import type { EnvironmentInput } from "../../../src/config/define";

/** Document 004, Operational Excellence: CloudWatch logs and metrics. */
export const dashboard: NonNullable<EnvironmentInput["observability"]>["dashboard"] = {
  targets: {},
  links: { Runbooks: "https://wiki.calstack.example/runbooks" },
};
