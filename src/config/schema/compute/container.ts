import { z } from "zod";
import { fargateCpus, fargateMemories } from "../../../fargate";
import { sessionDirectories, volumeName } from "../../../task-volumes";
import { between, documentName, kebabName } from "../primitives";
import { type Finding, listedTwice, repeated, show } from "../rule";
import { factSchema } from "./facts";
import { logsSchema } from "./logs";
import { unprivilegedUser } from "./user";
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

/** An image that a pointer of its own names. */
const ownImage = z.strictObject({
  /** A repository of the system's account. */
  repository: documentName,
  /** The tag it starts with; deployments move the pointer afterwards. */
  initialTag: z
    .string()
    .regex(/^[\w][\w.-]{0,127}$/, {
      error: ({ input }) => `${show(input)} is no image tag; use letters, digits and . _ -`,
    })
    .refine((tag) => tag !== "latest", {
      error: '"latest" moves under a running service; use a git SHA or a name of its own',
    }),
});

/** The image of a service, wherever its pointer goes, or one of a repository with a pointer of its own. */
const image = z.union([z.strictObject({ of: kebabName }), ownImage], {
  error: ({ input }) =>
    `${show(input)} is no image; write { of: "<service>" }, or { repository, initialTag }`,
});

/** What services and jobs have in common: one container on Fargate, its names, and what it reaches. */
export const containerFields = {
  image,
  family: documentName.optional(),
  container: documentName.optional(),
  taskRole: documentName.optional(),
  securityGroup: documentName.optional(),
  cpu: z.int().refine((cpu) => fargateCpus.includes(cpu), {
    error: ({ input }) =>
      `Fargate has no task with ${show(input)} CPU units; choose ${fargateCpus.join(", ")}`,
  }),
  memory: z.int(),
  architecture: z.enum(["X86_64", "ARM64"]).default("X86_64"),
  user: unprivilegedUser,
  /** Directories the application writes to; everything else is read-only. */
  writable: z.array(
    z.string().regex(/^(\/(?!\.{1,2}(\/|$))[\w.-]+)+$/, {
      error: ({ input }) => `${show(input)} is no absolute directory; write it as in "/tmp"`,
    }),
  ),
  variables: z.record(variableName, variable),
  secrets: z.record(variableName, secretReference),
  uses: usesSchema,
  logs: logsSchema,
  stopTimeoutSeconds: between(2, 120, "seconds"),
};

interface Container {
  cpu: number;
  memory: number;
  variables: Record<string, unknown>;
  secrets: Record<string, unknown>;
  writable: string[];
}

export function* checkMemory({ cpu, memory }: Pick<Container, "cpu" | "memory">): Iterable<Finding> {
  const choices = fargateMemories(cpu);
  if (!choices.includes(memory)) {
    const list =
      choices.length > 4
        ? `${choices[0]} to ${choices.at(-1)} in steps of ${(choices[1] ?? 0) - (choices[0] ?? 0)}`
        : choices.join(", ");
    yield { path: ["memory"], message: `Fargate has no ${memory} MiB with ${cpu} CPU units; choose ${list}` };
  }
}

export function* checkNames({
  variables,
  secrets,
}: Pick<Container, "variables" | "secrets">): Iterable<Finding> {
  for (const name of Object.keys(secrets).filter((key) => Object.hasOwn(variables, key))) {
    yield {
      path: ["secrets", name],
      message: `${show(name)} is also a plain variable; keep only one of them`,
    };
  }
}

/** @param exec whether people may open sessions in the container, which write to directories of their own */
export function* checkWritable({
  writable,
  exec,
}: Pick<Container, "writable"> & { exec: boolean }): Iterable<Finding> {
  yield* listedTwice(writable, ["writable"], "directory");
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
