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
  appliesTo: ({ database }) => "password" in database,
  change: (page) => ("password" in page.database ? withRotated(page, [page.database.password]) : page),
};

export const rotatedSecrets: NamedChange = {
  name: "rotated-secrets",
  says: "every other generated secret is made anew; running tasks keep the old ones until their service is deployed again",
  mayReplace: ["aws_secretsmanager_secret_version"],
  appliesTo: (page) => otherGenerated(page).length > 0,
  change: (page) => withRotated(page, otherGenerated(page)),
};

function otherGenerated({ secrets, database }: EnvironmentInput): string[] {
  const master = "password" in database ? database.password : undefined;
  return Object.keys(secrets.entries).filter(
    (name) => secrets.entries[name]?.kind === "generated" && name !== master,
  );
}

function withRotated(page: EnvironmentInput, parts: readonly string[]): EnvironmentInput {
  const entries = Object.entries(page.secrets.entries).map(([name, secret]) => [
    name,
    secret.kind === "generated" && parts.includes(name) ? { ...secret, version: secret.version + 1 } : secret,
  ]);
  return { ...page, secrets: { ...page.secrets, entries: Object.fromEntries(entries) as Entries } };
}
