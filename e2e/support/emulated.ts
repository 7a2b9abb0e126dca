import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { Emulator } from "../../local/start-emulator";

/** The value that Secrets Manager holds under a name. */
export async function secretValue(emulator: Emulator, name: string): Promise<string> {
  const { SecretString } = await secretsManager(emulator).send(new GetSecretValueCommand({ SecretId: name }));
  return SecretString ?? "";
}

/** Every value that Secrets Manager holds. */
export async function secretValues(emulator: Emulator): Promise<string[]> {
  const { SecretList = [] } = await secretsManager(emulator).send(new ListSecretsCommand({}));
  return Promise.all(SecretList.map(({ Name = "" }) => secretValue(emulator, Name)));
}

/** The master password that an RDS instance was given; AWS never shows it, the emulator does. */
export async function masterPassword(emulator: Emulator, identifier: string): Promise<string | undefined> {
  const response = await fetch(`${emulator.url}/moto-api/master-passwords`);
  return ((await response.json()) as Record<string, string>)[identifier];
}

function secretsManager({ url }: Emulator): SecretsManagerClient {
  return new SecretsManagerClient({
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
}
