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
