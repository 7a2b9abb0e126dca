import type { EnvironmentInput } from "../../../src/config/define";

/** Document 001, Key Metrics to Monitor; it aims at what it scales on. */
export const dashboard: NonNullable<EnvironmentInput["observability"]>["dashboard"] = {
  targets: { cpuPercent: 70, memoryPercent: 80 },
  links: { Runbooks: "https://wiki.dougust.example/runbooks" },
};
