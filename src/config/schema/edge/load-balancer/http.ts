import { z } from "zod";
import { between, documentName, unprivilegedPort } from "../../primitives";
import { type Finding, rule, show } from "../../rule";

const targetHealthCheck = z
  .strictObject({
    path: z
      .string()
      .regex(/^\/\S*$/, { error: ({ input }) => `${show(input)} is no path; begin it with "/"` }),
    intervalSeconds: between(5, 300, "seconds"),
    timeoutSeconds: between(2, 120, "seconds"),
    healthyThreshold: between(2, 10, "checks"),
    unhealthyThreshold: between(2, 10, "checks"),
    codes: z.string().regex(/^\d{3}([,-]\d{3})*$/, {
      error: ({ input }) => `${show(input)} are no status codes; write them as in "200" or "200-299"`,
    }),
  })
  .check(rule(["intervalSeconds", "timeoutSeconds"], checkTimeout));

/** Alarms on the load balancer's view of the service; a deployment that sets one off is rolled back. */
const trafficAlarms = z.strictObject({
  serverErrors: z
    .strictObject({
      threshold: z
        .number()
        .positive({ error: ({ input }) => `${show(input)} would always alarm; use a number above 0` }),
      unit: z.enum(["count", "percent"]),
      minutes: between(1, 60, "minutes"),
    })
    .check(rule(["threshold", "unit"], checkErrorShare))
    .optional(),
  unhealthyHosts: z
    .strictObject({ threshold: between(0, 1000, "hosts"), minutes: between(1, 60, "minutes") })
    .optional(),
});

/** How a service is reached through the load balancer. */
export const httpSchema = z.strictObject({
  port: unprivilegedPort,
  targetGroup: documentName.optional(),
  /** The listener rule's place; lower wins. It never depends on other services. */
  priority: between(1, 50000, "as a rule priority"),
  paths: z
    .array(
      z.string().regex(/^\/\S{0,127}$/, {
        error: ({ input }) => `${show(input)} is no path pattern; begin it with "/"`,
      }),
    )
    .min(1),
  healthCheck: targetHealthCheck,
  stickinessSeconds: between(1, 604800, "seconds").optional(),
  deregistrationDelaySeconds: between(0, 3600, "seconds"),
  healthCheckGraceSeconds: between(0, 2147483647, "seconds"),
  alarms: trafficAlarms.default({}),
});

function* checkTimeout({
  intervalSeconds,
  timeoutSeconds,
}: {
  intervalSeconds: number;
  timeoutSeconds: number;
}): Iterable<Finding> {
  if (timeoutSeconds >= intervalSeconds) {
    yield {
      path: ["timeoutSeconds"],
      message: `${timeoutSeconds} is not below the interval of ${intervalSeconds} seconds; shorten it`,
    };
  }
}

function* checkErrorShare({ threshold, unit }: { threshold: number; unit: string }): Iterable<Finding> {
  if (unit === "percent" && threshold >= 100) {
    yield {
      path: ["threshold"],
      message: `${threshold} per cent can never be exceeded; use a share below 100, or the unit "count"`,
    };
  }
}
