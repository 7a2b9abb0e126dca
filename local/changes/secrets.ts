import type { EnvironmentInput } from "../../src/config/define";
import { type NamedChange, withServices } from "./named-change";

type Entries = EnvironmentInput["secrets"]["entries"];

const part = "webhook-token";

export const anotherSecret: NamedChange = {
  name: "another-secret",
  says: "a generated secret is made, and every service reads it; each service is rolled over",
  mayReplace: ["aws_ecs_task_definition"],
  appliesTo: ({ secrets }) => secrets.entries[part] === undefined,
  change: (page) => {
    const entries: Entries = {
      ...page.secrets.entries,
      [part]: { kind: "generated", length: 40, version: 1 },
    };
    return {
      ...withServices(page, (service) => ({
        ...service,
        secrets: { ...service.secrets, WEBHOOK_TOKEN: part },
      })),
      secrets: { ...page.secrets, entries },
    };
  },
};

export const rotatedDatabasePassword: NamedChange = {
  name: "rotated-database-password",
  says: "the master password is made anew, in the database and in every secret composed with it; running tasks keep the old one until their service is deployed again",
  // a version is replaced: its successor takes over the label by which it is read
  mayReplace: ["aws_secretsmanager_secret_version"],
  appliesTo: (page) => masterPassword(page) !== undefined,
  change: (page) => withRotated(page, [masterPassword(page) ?? ""]),
};

export const rotatedSecrets: NamedChange = {
  name: "rotated-secrets",
  says: "every other generated secret is made anew; running tasks keep the old ones until their service is deployed again",
  mayReplace: ["aws_secretsmanager_secret_version"],
  appliesTo: (page) => otherGenerated(page).length > 0,
  change: (page) => withRotated(page, otherGenerated(page)),
};

/** The part that holds the master password, where this stack makes it. */
function masterPassword({ database }: EnvironmentInput): string | undefined {
  return "password" in database ? database.password : undefined;
}

function otherGenerated(page: EnvironmentInput): string[] {
  const { entries } = page.secrets;
  return Object.keys(entries).filter(
    (name) => entries[name]?.kind === "generated" && name !== masterPassword(page),
  );
}

function withRotated(page: EnvironmentInput, parts: readonly string[]): EnvironmentInput {
  const entries = Object.entries(page.secrets.entries).map(([name, secret]) => [
    name,
    secret.kind === "generated" && parts.includes(name) ? { ...secret, version: secret.version + 1 } : secret,
  ]);
  return { ...page, secrets: { ...page.secrets, entries: Object.fromEntries(entries) as Entries } };
}
