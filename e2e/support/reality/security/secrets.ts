import { randomBytes } from "node:crypto";
import {
  GetSecretValueCommand,
  InvalidRequestException,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";

type Reference = Environment["services"][string]["secrets"][string];

/** A secret as Secrets Manager gives it to whoever may read it. */
export interface ReadSecret {
  readonly name: string;
  readonly value: string;
}

/** Fills the secrets that people supply, as they would after a first deployment; a value that is there stays. */
export async function supplySecrets(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  for (const secret of Object.values(environmentOf(stack).secrets.entries)) {
    if (secret.kind === "supplied" && !(await readSecret(secretsManager, secret.name))) {
      const value = secret.keys
        ? JSON.stringify(Object.fromEntries(secret.keys.map((key) => [key, plausible()])))
        : plausible();
      await secretsManager.send(new PutSecretValueCommand({ SecretId: secret.name, SecretString: value }));
    }
  }
}

/** What a name or an ARN holds now; nothing where there is no such secret or it has no value. */
export async function readSecret(
  secretsManager: SecretsManagerClient,
  id: string,
): Promise<ReadSecret | undefined> {
  try {
    const { Name, SecretString } = await secretsManager.send(new GetSecretValueCommand({ SecretId: id }));
    return Name && SecretString ? { name: Name, value: SecretString } : undefined;
  } catch (error) {
    // the latter for one that is marked for deletion
    if (error instanceof ResourceNotFoundException || error instanceof InvalidRequestException) {
      return undefined;
    }
    throw error;
  }
}

/** What ECS would put into a variable, by the `valueFrom` of a task definition: an ARN, and perhaps a JSON key. */
export async function injected(secretsManager: SecretsManagerClient, valueFrom: string): Promise<string> {
  const parts = valueFrom.split(":");
  const [arn, key] = [parts.slice(0, 7).join(":"), parts[7]];
  const secret = await readSecret(secretsManager, arn);
  if (!secret) {
    return `nothing: ${arn} has no value`;
  }
  const name = secret.name.startsWith("rds!") ? managed : secret.name;
  if (!key) {
    return name;
  }
  return keysOf(secret.value).includes(key) ? `${key} of ${name}` : `nothing: ${name} has no key ${key}`;
}

/** What a service's data asks ECS to put into a variable, in the same words. */
export function wantedSecret({ entries }: Environment["secrets"], reference: Reference): string {
  const { secret, key } = typeof reference === "string" ? { secret: reference, key: undefined } : reference;
  const entry = entries[secret];
  const name = entry?.kind === "rds-managed" ? managed : `${entry?.name}`;
  return key ? `${key} of ${name}` : name;
}

/** RDS names the secret that it makes by itself. */
const managed = "the secret that RDS manages";

/** The keys of a JSON object that hold something; none in another text. */
function keysOf(value: string): string[] {
  const entries = value.startsWith("{") ? Object.entries(JSON.parse(value)) : [];
  return entries.filter(([, part]) => part).map(([key]) => key);
}

function plausible(): string {
  return `supplied-${randomBytes(16).toString("hex")}`;
}
