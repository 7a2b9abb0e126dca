import { z } from "zod";
import { httpSchema } from "../../edge/load-balancer/http";
import { between, documentName } from "../../primitives";
import { type Finding, rule, show } from "../../rule";
import { checkMemory, checkNames, checkWritable, containerFields } from "../container";
import { connectSchema } from "./connect";
import { deploymentSchema } from "./deployment";
import { scalingSchema } from "./scaling";
import { checkSettings, settingsSchema } from "./settings";
import { checkCollectorNames, checkCollectorSize, checkSampling, tracingSchema } from "./tracing";

const containerHealthCheck = z.strictObject({
  command: z.array(z.string()).min(1),
  intervalSeconds: between(5, 300, "seconds"),
  timeoutSeconds: between(2, 120, "seconds"),
  retries: between(1, 10, "retries"),
  startPeriodSeconds: between(0, 300, "seconds"),
});

/** One ECS service on Fargate. */
export const serviceSchema = z
  .strictObject({
    ...containerFields,
    name: documentName.optional(),
    capacity: z.enum(["fargate", "fargate-spot"]).default("fargate"),
    /** @default what the image starts */
    command: z.array(z.string()).min(1).optional(),
    settings: settingsSchema,
    healthCheck: containerHealthCheck.optional(),
    /** Whether people may open sessions in its containers. */
    exec: z.boolean(),
    /** Whether its tasks may keep scaling and deployments from stopping them while they work; see docs/images.md. */
    taskProtection: z.boolean().default(false),
    desired: between(0, 5000, "tasks"),
    scaling: scalingSchema.optional(),
    http: httpSchema.optional(),
    connect: connectSchema.optional(),
    /** @default nothing is traced */
    tracing: tracingSchema.optional(),
    deployment: deploymentSchema,
  })
  .check(
    rule(["cpu", "memory"], checkMemory),
    rule(["desired", "scaling"], checkDesired),
    rule(["http", "deployment"], checkDeployment),
    rule(["http", "scaling", "deployment"], checkRequestScaling),
    rule(["variables", "secrets"], checkNames),
    rule(["writable", "exec"], checkWritable),
    rule(["settings"], checkSettings),
    rule(["cpu", "memory", "tracing"], checkCollectorSize),
    rule(["tracing"], checkSampling),
    rule(["container", "variables", "secrets", "tracing"], checkCollectorNames),
  );

type Service = z.output<typeof serviceSchema>;

/** Whether a service starts with a number of tasks that scaling would leave. */
export function* checkDesired({
  desired,
  scaling,
}: Pick<Service, "desired"> & {
  scaling?: Pick<NonNullable<Service["scaling"]>, "min" | "max"> | undefined;
}): Iterable<Finding> {
  // a range that is upside down is told by itself
  if (scaling && scaling.min <= scaling.max && (desired < scaling.min || desired > scaling.max)) {
    yield {
      path: ["desired"],
      message: `${desired} is outside of the scaling range; use ${scaling.min} to ${scaling.max}`,
    };
  }
}

function* checkDeployment({ http, deployment }: Pick<Service, "http" | "deployment">): Iterable<Finding> {
  if (deployment.strategy === "rolling") {
    return;
  }
  const at = ["deployment", "strategy"];
  if (!http) {
    yield {
      path: at,
      message: `${show(deployment.strategy)} moves traffic, and this service has none; use "rolling" or add http`,
    };
  } else if (deployment.rollbackOn.length === 0) {
    yield {
      path: at,
      message: `${show(deployment.strategy)} needs an alarm to roll back on; list one in deployment.rollbackOn`,
    };
  }
}

function* checkRequestScaling({
  http,
  scaling,
  deployment,
}: Pick<Service, "http" | "scaling" | "deployment">): Iterable<Finding> {
  const requests = scaling?.requestsPerTask;
  const path = ["scaling", "requestsPerTask"];
  if (requests !== undefined && !http) {
    yield { path, message: `${requests} counts requests, and this service has none; remove it or add http` };
  } else if (requests !== undefined && deployment.strategy !== "rolling") {
    yield {
      path,
      message: `${requests} counts the requests of one target group, and ${show(deployment.strategy)} has two; scale on cpuPercent or memoryPercent`,
    };
  }
}
