import type { EnvironmentInput } from "../../../src/config/define";

/** Document 002, Metrics & Dashboards. */
export const dashboard: NonNullable<EnvironmentInput["observability"]>["dashboard"] = {
  name: "fckdoomscroll-dashboard",
  targets: {
    cpuPercent: 70,
    memoryPercent: 80,
    responseMilliseconds: 500,
    readMilliseconds: 1,
    writeMilliseconds: 1,
  },
  links: { Runbooks: "https://wiki.fckdoomscroll.example/runbooks" },
};
