import { execFileSync } from "node:child_process";
import {
  GetSecretValueCommand,
  paginateListSecrets,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { WrittenStack } from "../../local/stacks";
import { type Cloud, clientOptions } from "./emulated";
import { planWithoutKeptSecrets, stateWithoutKeptSecrets } from "./kept-secret";
import { originHeaderValues } from "./reality/edge/origin-header-values";

/** A secret, and a text in it that nobody may see. */
export interface Hidden {
  readonly secret: string;
  readonly text: string;
}

/** What must stay hidden of all secrets in the account and region of a stack, those that RDS manages too, and what its load balancer knows CloudFront by. */
export async function hiddenTexts(cloud: Cloud, stack: WrittenStack): Promise<Hidden[]> {
  const client = new SecretsManagerClient(clientOptions(cloud, stack));
  const hidden: Hidden[] = [];
  for await (const { SecretList = [] } of paginateListSecrets({ client }, {})) {
    for (const { Name: secret = "" } of SecretList) {
      const value = await currentValue(client, secret);
      hidden.push(...partsOf(value).map((text) => ({ secret, text })));
    }
  }
  const headers = await originHeaderValues(cloud, stack);
  return [...hidden, ...headers.map((text) => ({ secret: "the origin header", text }))];
}

/** The secrets of which a record shows something, as it is or encoded for a URL or in base64. */
export function seenIn(record: string, hidden: readonly Hidden[]): string[] {
  const seen = hidden.filter(({ text }) =>
    [text, encodeURIComponent(text), Buffer.from(text).toString("base64")].some((form) =>
      record.includes(form),
    ),
  );
  return [...new Set(seen.map(({ secret }) => secret))];
}

/**
 * Everything in a plan file, which is a zip archive: what `terraform show` leaves out too. Secrets that the state keeps are left out
 * where they must stand, and there alone.
 * @param headers the names of the headers whose values are secret
 */
export function planFileText(path: string, headers: readonly string[] = []): string {
  const unpack =
    "import json, sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); json.dump({n: z.read(n).decode('latin1') for n in z.namelist()}, sys.stdout)";
  const packed = execFileSync("python3", ["-c", unpack, path], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const entries = Object.entries(JSON.parse(packed) as Record<string, string>);
  return entries.map(([name, text]) => withoutKeptSecrets(name, text, headers)).join("\n");
}

function withoutKeptSecrets(name: string, text: string, headers: readonly string[]): string {
  if (name === "tfstate" || name === "tfstate-prev") {
    return stateWithoutKeptSecrets(text);
  }
  return name === "tfplan" ? planWithoutKeptSecrets(text, headers) : text;
}

async function currentValue(client: SecretsManagerClient, name: string): Promise<string> {
  try {
    const { SecretString = "" } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return SecretString;
  } catch (error) {
    // a secret that a person has still to fill, or that another stack has just destroyed
    if (error instanceof ResourceNotFoundException) {
      return "";
    }
    throw error;
  }
}

/** Where a login is kept with the address of what it is for, only these are no secrets. */
const open = new Set(["username", "host", "port", "dbname", "engine", "user_pool_id", "client_id"]);

/** The whole value, what a JSON object holds, or the password in a URL. */
function partsOf(value: string): string[] {
  if (value.startsWith("{")) {
    const entries = Object.entries(JSON.parse(value) as Record<string, unknown>);
    return entries.filter(([key]) => !open.has(key)).map(([, part]) => String(part));
  }
  const password = URL.canParse(value) ? new URL(value).password : "";
  return [value, password].filter((text) => text !== "");
}
