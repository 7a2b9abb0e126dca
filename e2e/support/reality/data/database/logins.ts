import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions, masterPassword, secretValue } from "../../../emulated";
import { environmentOf } from "../../environment";
import { expectSame } from "../../expect-same";
import { readSecret } from "../../security/secrets";
import type { Databases } from "./rds";

type Secret = Environment["secrets"]["entries"][string];

/** Every secret that holds a login or a password of the database holds one that the database takes, at its address. */
export async function expectLogins(
  cloud: Cloud,
  stack: WrittenStack,
  { clusters, instances }: Databases,
): Promise<void> {
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  const host = clusters[0]?.Endpoint ?? instances[0]?.Endpoint?.Address;
  for (const [part, secret] of Object.entries(environmentOf(stack).secrets.entries)) {
    const wanted = await wantedLogin(cloud, stack, part, host);
    if (wanted) {
      const id = secret.kind === "rds-managed" ? clusters[0]?.MasterUserSecret?.SecretArn : secret.name;
      const read = await readSecret(secretsManager, id ?? "");
      expectSame(`secret ${secret.name}`, read && loginIn(secret, read.value), wanted);
    }
  }
}

/** What a secret shall hold; nothing where it has no part in logging in. */
async function wantedLogin(cloud: Cloud, stack: WrittenStack, part: string, host: string | undefined) {
  const { database, secrets } = environmentOf(stack);
  const { [part]: secret } = secrets.entries;
  if (database.engine === "mongodb-atlas" || !secret) {
    return undefined;
  }
  const { username, port, database: name } = database;
  const master = { username, password: await masterPassword(cloud, database.identifier) };
  switch (secret.kind) {
    case "generated":
      return "password" in database && database.password === part ? { password: master.password } : undefined;
    case "rds-managed":
      return { username, password: expect.stringMatching(/./) };
    case "database-login":
      return master;
    case "database-json":
      return { ...master, host, port, dbname: name };
    case "database-url": {
      const login = secret.login ? await otherLogin(cloud, stack, secret.login) : master;
      const { scheme, query } = secret;
      return { scheme, ...login, address: `${host}:${port}/${name}`, query };
    }
  }
  return undefined;
}

/** A user beside the master user: an application makes it with the password that its secret holds. */
async function otherLogin(
  cloud: Cloud,
  stack: WrittenStack,
  { username, password }: { username: string; password: string },
) {
  const name = environmentOf(stack).secrets.entries[password]?.name ?? password;
  return { username, password: await secretValue(cloud, name, stack) };
}

function loginIn({ kind }: Secret, value: string): object {
  if (kind === "generated") {
    return { password: value };
  }
  if (kind !== "database-url") {
    return JSON.parse(value);
  }
  const { protocol, username, password, host, pathname, searchParams } = new URL(value);
  const query = Object.fromEntries(searchParams);
  return { scheme: protocol.replace(/:$/, ""), username, password, address: `${host}${pathname}`, query };
}
