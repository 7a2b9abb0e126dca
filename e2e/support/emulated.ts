import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Emulator } from "../../local/start-emulator";

/** A running emulator, whoever started it. */
export type Cloud = Pick<Emulator, "url">;

/** Whose resources are asked for, and where; every written stack says it. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** Where most environments are. */
export const usual: Place = { account: "123456789012", region: "us-east-1" };

/** What points a client of the AWS SDK at an emulator. */
export function clientOptions({ url }: Cloud, { account, region }: Place) {
  return { endpoint: url, region, credentials: { accessKeyId: account, secretAccessKey: "test" } };
}

/** The value that Secrets Manager holds under a name or an ARN. */
export async function secretValue(cloud: Cloud, name: string, place = usual): Promise<string> {
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, place));
  const { SecretString } = await secretsManager.send(new GetSecretValueCommand({ SecretId: name }));
  return SecretString ?? "";
}

/** The master password that an RDS instance or cluster was given; AWS never shows it, the emulator does. */
export async function masterPassword({ url }: Cloud, identifier: string): Promise<string | undefined> {
  const response = await fetch(`${url}/moto-api/master-passwords`);
  return ((await response.json()) as Record<string, string>)[identifier];
}

/** One of CloudWatch's metrics. */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Takes back all that CloudWatch was told of metrics; AWS never does, the emulator does. */
export async function forgetMetrics(
  { url }: Cloud,
  { account, region }: Place,
  metrics: readonly MetricName[],
): Promise<void> {
  const body = {
    account,
    region,
    metrics: metrics.map(({ namespace, name, dimensions }) => ({
      Namespace: namespace,
      MetricName: name,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    })),
  };
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/moto-api/forget-metrics`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`the emulator forgets nothing: ${response.status} ${await response.text()}`);
  }
}
