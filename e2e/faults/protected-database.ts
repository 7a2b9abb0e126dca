import { type DBInstance, DescribeDBInstancesCommand, RDSClient } from "@aws-sdk/client-rds";
import type { Change } from "../../local/stacks";
import { type Cloud, clientOptions, masterPassword, secretValue, usual } from "../support/emulated";

export const password = "dev/dougust/database-password";
export const supplied = "dev/dougust/sendgrid";

/** The database, its secrets and what they need: a quarter of the environment. */
export const targets = [
  "-target=aws_secretsmanager_secret_version.secrets_database_url_value",
  "-target=aws_secretsmanager_secret.secrets_sendgrid",
];

/** The environment protected as production is, with a secret that a person fills. */
export const guarded: Change = (page) => ({
  ...page,
  database:
    page.database.engine === "postgres" ? { ...page.database, deletionProtection: true } : page.database,
  secrets: {
    recoveryDays: 7,
    entries: {
      ...page.secrets.entries,
      sendgrid: { kind: "supplied", name: supplied, purpose: "SendGrid API key" },
    },
  },
});

/** The only database there is. */
export async function database(cloud: Cloud): Promise<DBInstance> {
  const rds = new RDSClient(clientOptions(cloud, usual));
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}));
  expect(DBInstances).toHaveLength(1);
  return DBInstances[0] ?? {};
}

/** Expects that database, secret and URL have one password. */
export async function expectSamePassword(cloud: Cloud): Promise<void> {
  const value = await secretValue(cloud, password);
  expect(await masterPassword(cloud, "dougust-dev-db")).toBe(value);
  expect(await secretValue(cloud, "dev/dougust/database-url")).toContain(
    `://dougust:${value}@dougust-dev-db.`,
  );
}
