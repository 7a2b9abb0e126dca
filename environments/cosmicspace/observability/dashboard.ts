import type { EnvironmentInput } from "../../../src/config/define";

/** Document 000, CloudWatch Metrics; it aims at the CPU it scales on. */
export const dashboard: NonNullable<EnvironmentInput["observability"]>["dashboard"] = {
  targets: { cpuPercent: 70 },
  links: { Runbooks: "https://wiki.cosmicspace.app/runbooks" },
};
