import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { readSecret } from "./secrets";
import { clientState, findClient, wantedClient } from "./users/client";
import { findPool, groups, poolState, wantedPool } from "./users/pool";

/** People can log in as the data says, and the one secret of the pool's client is where servers read it. */
export async function expectUsers(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { userPool, secrets } = environmentOf(stack);
  if (!userPool) {
    return;
  }
  const cognito = new CognitoIdentityProviderClient(clientOptions(cloud, stack));
  const pool = await findPool(cognito, userPool.name);
  const client = await findClient(cognito, pool);
  const what = `user pool ${userPool.name}`;
  expectSame(what, await poolState(cognito, pool), wantedPool(userPool));
  expectSame(`the client of ${what}`, clientState(client), wantedClient(userPool));
  expectSame(`the groups of ${what}`, await groups(cognito, pool), userPool.groups);
  expectSame(`the secret of ${what}`, await keptSecret(cloud, stack, secrets), {
    user_pool_id: pool.Id,
    client_id: client.ClientId,
    client_secret: client.ClientSecret,
  });
}

/** What Secrets Manager holds for servers. */
async function keptSecret(cloud: Cloud, stack: WrittenStack, { entries }: Environment["secrets"]) {
  const kept = Object.values(entries).filter(({ kind }) => kind === "user-pool-client");
  const { name } = only(kept, 'secret of kind "user-pool-client"');
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  const { value = "{}" } = (await readSecret(secretsManager, name)) ?? {};
  return JSON.parse(value) as unknown;
}
