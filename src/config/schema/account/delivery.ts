import { z } from "zod";
import { deliveryParts } from "../../../delivery/parts";
import { documentName, kebabName } from "../primitives";
import { type Finding, repeated, rule, show } from "../rule";

const owner = "[A-Za-z0-9](?:-?[A-Za-z0-9])*";
const name = "(?!\\.{1,2}(?:@|$))[A-Za-z0-9._-]{1,100}";
const repositoryName = new RegExp(`^(?:${owner}/${name}|${owner}@\\d+/${name}@\\d+)$`);

/**
 * A repository of GitHub in its own spelling, since AWS tells capitals apart: `owner/name`, or `owner@1234/name@5678` where
 * GitHub puts ids into its subjects, as for all that were made or renamed since July 2026. Anything wider would let strangers in.
 */
const repository = z.string().regex(repositoryName, {
  error: ({ input }) =>
    `${show(input)} is no repository; write owner and name as GitHub's subjects have them, as in "example-org/slipway" or "example-org@1234/slipway@5678"`,
});

/** A branch by its whole name: rules of Git, without what is a wildcard anywhere. */
const branch = z
  .string()
  .regex(/^(?!refs\/)(?!.*(\.\.|\/\/|\/\.|\.lock$))[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}(?<![/.])$/, {
    error: ({ input }) =>
      `${show(input)} is no branch; write one whole name without refs/heads/ and wildcards, as in "main"`,
  });

const githubEnvironment = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/, {
  error: ({ input }) =>
    `${show(input)} is no name for an environment of GitHub here; use letters, digits and . _ -, as in "production"`,
});

const source = z.strictObject({
  repository,
  /** Its default branch, where schedules run. */
  branch,
});

/** Who may change one environment: what runs on that branch, or in that environment of GitHub. */
const environment = z
  .strictObject({
    branch: branch.optional(),
    githubEnvironment: githubEnvironment.optional(),
    /** Roles whose names are not of the form `<system>-<environment>-…`, since the document gives them. */
    roles: z.array(documentName).default([]),
    /** Whether pull requests of the application may show their code in its places for previews. */
    previews: z.boolean().default(false),
  })
  .check(rule(["branch", "githubEnvironment"], checkCaller));

/** Which pipelines of GitHub may do what in the account. No key is kept anywhere: each run proves what it is. */
export const deliverySchema = z
  .strictObject({
    /** Where this project lives: plans on pull requests, applies. */
    infrastructure: source,
    /** Where the application lives: pushes images, deploys. */
    application: source,
    /** Whether this page makes GitHub's OIDC provider, which an account has once; else it must stand there. */
    oidcProvider: z.boolean(),
    /** What pipelines may build beside what every environment has. */
    builds: z.array(z.enum(deliveryParts)),
    /** By the environment's name; each of the system's. */
    environments: z.record(kebabName, environment),
  })
  .check(rule(["builds"], checkBuilds));

export type DeliveryData = z.output<typeof deliverySchema>;

function* checkCaller({
  branch: one,
  githubEnvironment: other,
}: {
  readonly branch?: string;
  readonly githubEnvironment?: string;
}): Iterable<Finding> {
  if (one === undefined && other === undefined) {
    yield { path: [], message: "names nobody who may change it; add branch or githubEnvironment" };
  }
  if (one !== undefined && other !== undefined) {
    yield {
      path: ["branch"],
      message: `${show(one)} stands beside githubEnvironment ${show(other)}, and GitHub tells AWS only one of them; remove one of the two`,
    };
  }
}

function* checkBuilds({ builds }: Pick<DeliveryData, "builds">): Iterable<Finding> {
  for (const part of repeated(builds)) {
    yield { path: ["builds"], message: `${show(part)} is listed more than once; list each once` };
  }
}
