import { z } from "zod";
import { between, cidr, kebabName } from "../../primitives";

const bakeMinutes = between(0, 1440, "minutes");
/** Alarms, by their ids in observability.alarms, that roll a deployment back when they go off during it. */
const rollbackOn = z.array(kebabName).default([]);
/** A port of the load balancer on which the new version answers these addresses before it has all traffic. @default none */
const testTraffic = z
  .strictObject({ port: between(1024, 65535, "as a port for tests"), from: z.array(cidr).min(1) })
  .optional();

/** How a new version replaces the running one. */
export const deploymentSchema = z.discriminatedUnion("strategy", [
  /** Tasks are replaced a few at a time; the circuit breaker rolls back a version that does not start. */
  z.strictObject({
    strategy: z.literal("rolling"),
    minimumHealthyPercent: between(0, 100, "per cent"),
    maximumPercent: between(101, 200, "per cent"),
    rollbackOn,
  }),
  /** All tasks of the new version start beside the old ones, then all traffic moves at once. */
  z.strictObject({
    strategy: z.literal("blue-green"),
    /** How long the old version stays ready after the traffic moved. */
    bakeMinutes,
    testTraffic,
    rollbackOn,
  }),
  /** A share of the traffic tries the new version first. */
  z.strictObject({
    strategy: z.literal("canary"),
    canaryPercent: between(1, 99, "per cent of the traffic"),
    canaryMinutes: bakeMinutes,
    bakeMinutes,
    testTraffic,
    rollbackOn,
  }),
]);

export type Deployment = z.output<typeof deploymentSchema>;
