import { DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { WrittenStack } from "../../../local/stacks";
import { type Cloud, clientOptions } from "../emulated";
import { environmentOf, only } from "./environment";

/** The key that encrypts the environment's secrets, and all else that is its own. */
export async function customerKey(cloud: Cloud, stack: WrittenStack): Promise<string> {
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  const entries = Object.values(environmentOf(stack).secrets.entries);
  const own = entries.find(({ kind }) => kind !== "rds-managed");
  const { KmsKeyId } = await secretsManager.send(new DescribeSecretCommand({ SecretId: own?.name }));
  return only(KmsKeyId ? [KmsKeyId] : [], `customer key of the secret ${own?.name}`);
}
