import { z } from "zod";
import { between, documentName, kebabName } from "../primitives";
import { type Finding, rule, show } from "../rule";

const name = documentName.optional();

const databaseUser = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, {
  error: ({ input }) =>
    `${show(input)} is no database user; use 1 to 63 lower-case letters, digits and underscores`,
});

const queryText = z.string().regex(/^[\w.,:-]+$/, {
  error: ({ input }) => `${show(input)} is no text of a connection query; use letters, digits and . , : _ -`,
});

const scheme = z.string().regex(/^[a-z][a-z0-9+]*$/, {
  error: ({ input }) => `${show(input)} is no URL scheme; write it as in "postgresql"`,
});

/** Where a secret's value comes from; each has exactly one writer. */
export const secretSchema = z.discriminatedUnion("kind", [
  /** Made once by Terraform without entering the state; a higher version makes a new one. */
  z.strictObject({
    kind: z.literal("generated"),
    name,
    length: between(20, 128, "characters"),
    version: between(1, 9999, "as a version, counting up"),
    /** The value stands under this key of a JSON object. */
    key: z.string().min(1).optional(),
  }),
  /** The database's URL, composed from its address and a login. */
  z.strictObject({
    kind: z.literal("database-url"),
    name,
    scheme,
    /** Another login than the master user: its name, and the generated secret that holds its password. */
    login: z.strictObject({ username: databaseUser, password: kebabName }).optional(),
    query: z.record(queryText, queryText).default({}),
  }),
  /** The database's login and address as JSON: username, password, host, port, dbname. */
  z.strictObject({ kind: z.literal("database-json"), name }),
  /** The master user's name and password as JSON: username, password. */
  z.strictObject({ kind: z.literal("database-login"), name }),
  /** The master password that RDS makes and rotates itself. */
  z.strictObject({ kind: z.literal("rds-managed"), rotationDays: between(1, 1000, "days") }),
  /** What the application's server proves with to the user pool that it is the application, as JSON. */
  z.strictObject({ kind: z.literal("user-pool-client"), name }),
  /** Created empty; a person fills it. */
  z.strictObject({
    kind: z.literal("supplied"),
    name,
    purpose: z.string().min(1),
    keys: z.array(z.string().min(1)).optional(),
    /** The schemes that its value may have, which is a URI then. @default any text */
    uri: z.array(scheme).min(1).optional(),
  }),
]);

export type Secret = z.output<typeof secretSchema>;

/** The keys of a secret that is JSON; none where it is not, or where nobody said which it has. */
export function secretKeys(secret: Secret): readonly string[] {
  switch (secret.kind) {
    case "generated":
      return secret.key === undefined ? [] : [secret.key];
    case "database-json":
      return ["username", "password", "host", "port", "dbname"];
    case "database-login":
    case "rds-managed":
      return ["username", "password"];
    case "user-pool-client":
      return ["user_pool_id", "client_id", "client_secret"];
    case "supplied":
      return secret.keys ?? [];
    case "database-url":
      return [];
  }
}

/** The secrets of an environment by part name, and how long a deleted one can be restored. */
export const secretsSchema = z
  .strictObject({
    /** 7 to 30 days; 0 deletes at once, which frees the name. */
    recoveryDays: z.int().refine((days) => days === 0 || (days >= 7 && days <= 30), {
      error: ({ input }) => `${show(input)} is no recovery window; use 7 to 30 days, or 0 to delete at once`,
    }),
    entries: z.record(kebabName, secretSchema),
  })
  .check(rule(["entries"], ({ entries }) => checkEntries(entries)));

function* checkEntries(entries: Record<string, Secret>): Iterable<Finding> {
  for (const [part, secret] of Object.entries(entries)) {
    if (secret.kind === "supplied" && secret.keys && secret.uri) {
      yield {
        path: ["entries", part, "uri"],
        message: `${show(secret.uri)} is of one value, and the secret is JSON with keys; remove uri or keys`,
      };
    }
    if (secret.kind === "database-url" && secret.login) {
      yield* checkPassword(entries, secret.login.password, ["entries", part, "login", "password"]);
    }
  }
}

/** A password must be a whole generated secret: a JSON value or somebody else's secret cannot be read back for it. */
export function* checkPassword(
  entries: Record<string, Secret>,
  part: string,
  path: Finding["path"],
): Iterable<Finding> {
  const secret = entries[part];
  if (secret?.kind !== "generated" || secret.key !== undefined) {
    yield {
      path,
      message: `${show(part)} is no generated secret without a key; add it under secrets.entries`,
    };
  }
}
