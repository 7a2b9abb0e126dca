import { z } from "zod";
import { between } from "../../primitives";

/** The record of a distribution's requests. */
export const accessLogsSchema = z.strictObject({
  /** How long it is kept. */
  days: between(1, 3650, "days"),
});

interface Logged {
  readonly distribution?: object | undefined;
  readonly buckets: Readonly<
    Record<string, { distribution?: { accessLogs?: object | undefined } | undefined }>
  >;
}

/** Whether any distribution's requests are written down: those of the one before the load balancer always are. */
export function hasAccessLogs({ distribution, buckets }: Logged): boolean {
  return (
    distribution !== undefined || Object.values(buckets).some((bucket) => bucket.distribution?.accessLogs)
  );
}
