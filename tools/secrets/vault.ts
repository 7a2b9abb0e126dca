import {
  DescribeSecretCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";

/** Whether a secret has a value; nobody reads it to know. */
export type SecretState = "filled" | "empty" | "absent" | "being deleted";

/** What keeps this tool from its work, in one sentence. */
export class VaultFailure extends Error {}

/** Secrets Manager in one region of one account. */
export class Vault {
  private readonly client: SecretsManagerClient;

  private constructor(region: string) {
    this.client = new SecretsManagerClient({ region });
  }

  /** Opens it after having looked whose credentials these are. */
  static async open({ account, region }: { account: string; region: string }): Promise<Vault> {
    const { Account: found } = await answered(
      new STSClient({ region }).send(new GetCallerIdentityCommand({})),
    );
    if (found !== account) {
      throw new VaultFailure(
        `these are credentials of account ${found}, and the stack is in ${account}; log in to that one`,
      );
    }
    return new Vault(region);
  }

  /** Whether a secret has a value that tasks would read. */
  async stateOf(name: string): Promise<SecretState> {
    try {
      const { VersionIdsToStages = {}, DeletedDate } = await this.client.send(
        new DescribeSecretCommand({ SecretId: name }),
      );
      if (DeletedDate) {
        return "being deleted";
      }
      const stages = Object.values(VersionIdsToStages).flat();
      return stages.includes("AWSCURRENT") ? "filled" : "empty";
    } catch (error) {
      if (error instanceof ResourceNotFoundException) {
        return "absent";
      }
      throw failure(error);
    }
  }

  /** Writes a value; the one before stays as AWSPREVIOUS. */
  async put(name: string, value: string): Promise<void> {
    await answered(this.client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value })));
  }
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw failure(error);
  }
}

/** The SDK's errors tell what was asked for and who may not, never a value. */
function failure(error: unknown): VaultFailure {
  const { name, message } = error as Error;
  if (name === "CredentialsProviderError") {
    return new VaultFailure("there are no credentials of AWS here; log in first, as in: aws sso login");
  }
  return new VaultFailure(`AWS does not answer: ${name}: ${message.split("\n")[0]}`);
}
