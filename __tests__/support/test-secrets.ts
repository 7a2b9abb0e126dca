import type { DatabaseAddress } from "../../src/constructs/data/database/database";
import { type SecretProps, Secrets } from "../../src/constructs/security/secrets/secrets";
import { keyArn } from "./surroundings";
import { testStack } from "./synthesized";

const entries: Record<string, SecretProps> = {
  "database-password": { kind: "generated", name: "test/database-password", length: 32, version: 2 },
  "app-password": { kind: "generated", name: "test/app-password", length: 32, version: 5 },
  "database-url": {
    kind: "database-url",
    name: "test/url",
    scheme: "postgresql",
    query: { sslmode: "require" },
  },
  "app-url": {
    kind: "database-url",
    name: "test/app-url",
    scheme: "postgresql",
    login: { username: "app_user", password: "app-password" },
    query: {},
  },
  database: { kind: "database-json", name: "test/database" },
  sendgrid: { kind: "supplied", name: "test/sendgrid", purpose: "SendGrid API key" },
};

/** Secrets of every kind below `secrets`, and the address of a database whose password is one of them. */
export function testSecrets(more: Record<string, SecretProps> = {}) {
  const stack = testStack();
  const secrets = new Secrets(stack, "secrets", {
    entries: { ...entries, ...more },
    recoveryDays: 7,
    keyArn,
  });
  const address: DatabaseAddress = {
    host: "db.internal",
    port: 5432,
    name: "test",
    username: "owner",
    password: secrets.password("database-password"),
  };
  return { stack, secrets, address };
}
