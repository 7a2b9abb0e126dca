import { z } from "zod";
import { fargateCpus, fargateMemories } from "../../../fargate";
import { sessionDirectories, volumeName } from "../../../task-volumes";
import { httpSchema } from "../edge/http";
import { between, documentName, kebabName, logRetentionDays } from "../primitives";
import { type Finding, repeated, rule, show } from "../rule";
import { deploymentSchema } from "./deployment";
import { factSchema } from "./facts";
import { scalingSchema } from "./scaling";
import { usesSchema } from "./uses";

const variableName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: ({ input }) => `${show(input)} is no environment variable; use letters, digits and underscores`,
});

/** A variable's value: a text, or a fact that is known once the environment stands. */
const variable = z.union([z.string(), factSchema], {
  error: ({ input }) =>
    `${show(input)} is no variable; write a text, or { from: "database-host" } and the like`,
});

/** A secret by part name, or one key of a secret that is JSON. */
const secretReference = z.union([kebabName, z.strictObject({ secret: kebabName, key: z.string().min(1) })], {
  error: ({ input }) =>
    `${show(input)} is no secret; write a part name of secrets.entries, or { secret, key }`,
});

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
    name: documentName.optional(),
    family: documentName.optional(),
    container: documentName.optional(),
    taskRole: documentName.optional(),
    securityGroup: documentName.optional(),
    image: z.strictObject({
      /** A repository of the system's account. */
      repository: documentName,
      /** The tag the service starts with; deployments move the pointer afterwards. */
      initialTag: z
        .string()
        .regex(/^[\w][\w.-]{0,127}$/, {
          error: ({ input }) => `${show(input)} is no image tag; use letters, digits and . _ -`,
        })
        .refine((tag) => tag !== "latest", {
          error: '"latest" moves under a running service; use a git SHA or a name of its own',
        }),
    }),
    cpu: z.int().refine((cpu) => fargateCpus.includes(cpu), {
      error: ({ input }) =>
        `Fargate has no task with ${show(input)} CPU units; choose ${fargateCpus.join(", ")}`,
    }),
    memory: z.int(),
    architecture: z.enum(["X86_64", "ARM64"]).default("X86_64"),
    capacity: z.enum(["fargate", "fargate-spot"]).default("fargate"),
    command: z.array(z.string()).min(1).optional(),
    /** The numeric user and group of the process; never root. */
    user: z.string().regex(/^[1-9]\d*:[1-9]\d*$/, {
      error: ({ input }) =>
        `${show(input)} is no unprivileged user; write a numeric user and group, as in "1000:1000"`,
    }),
    /** Directories the application writes to; everything else is read-only. */
    writable: z.array(
      z.string().regex(/^(\/(?!\.{1,2}(\/|$))[\w.-]+)+$/, {
        error: ({ input }) => `${show(input)} is no absolute directory; write it as in "/tmp"`,
      }),
    ),
    variables: z.record(variableName, variable),
    secrets: z.record(variableName, secretReference),
    uses: usesSchema,
    healthCheck: containerHealthCheck.optional(),
    logs: z.strictObject({ group: documentName.optional(), retentionDays: logRetentionDays }),
    stopTimeoutSeconds: between(2, 120, "seconds"),
    /** Whether people may open sessions in its containers. */
    exec: z.boolean(),
    desired: between(0, 5000, "tasks"),
    scaling: scalingSchema.optional(),
    http: httpSchema.optional(),
    deployment: deploymentSchema,
  })
  .check(
    rule(["cpu", "memory"], checkMemory),
    rule(["desired", "scaling"], checkDesired),
    rule(["http", "deployment"], checkDeployment),
    rule(["http", "scaling", "deployment"], checkRequestScaling),
    rule(["variables", "secrets"], checkNames),
    rule(["writable", "exec"], checkWritable),
  );

type Service = z.output<typeof serviceSchema>;

function* checkMemory({ cpu, memory }: Pick<Service, "cpu" | "memory">): Iterable<Finding> {
  const choices = fargateMemories(cpu);
  if (!choices.includes(memory)) {
    const list =
      choices.length > 4
        ? `${choices[0]} to ${choices.at(-1)} in steps of ${(choices[1] ?? 0) - (choices[0] ?? 0)}`
        : choices.join(", ");
    yield { path: ["memory"], message: `Fargate has no ${memory} MiB with ${cpu} CPU units; choose ${list}` };
  }
}

function* checkDesired({ desired, scaling }: Pick<Service, "desired" | "scaling">): Iterable<Finding> {
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
  } else if (!http.alarms.serverErrors && !http.alarms.unhealthyHosts) {
    yield {
      path: at,
      message: `${show(deployment.strategy)} needs an alarm to roll back on; add http.alarms.serverErrors or unhealthyHosts`,
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

function* checkNames({ variables, secrets }: Pick<Service, "variables" | "secrets">): Iterable<Finding> {
  for (const name of Object.keys(secrets).filter((key) => Object.hasOwn(variables, key))) {
    yield {
      path: ["secrets", name],
      message: `${show(name)} is also a plain variable; keep only one of them`,
    };
  }
}

function* checkWritable({ writable, exec }: Pick<Service, "writable" | "exec">): Iterable<Finding> {
  for (const directory of repeated(writable)) {
    yield {
      path: ["writable"],
      message: `${show(directory)} is listed more than once; list each directory once`,
    };
  }
  const directories = [...new Set(writable), ...(exec ? sessionDirectories : [])];
  const volumes = directories.map(volumeName);
  for (const volume of repeated(volumes)) {
    const [first, second] = directories.filter((_, index) => volumes[index] === volume);
    const other = first === second ? "the sessions that exec allows" : show(second);
    yield {
      path: ["writable"],
      message: `${show(first)} would be one volume with ${other}; remove or rename it`,
    };
  }
}
