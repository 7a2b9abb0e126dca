import type { WrittenStack } from "../../local/stacks";
import { UsageError } from "../../src/config/problem";
import type { SecretOrigin } from "../../src/constructs/security/secrets/secret-origin";
import { readWrittenStack } from "../written-stack";

/** The secrets of one stack, and where they are. */
export interface StackSecrets {
  readonly stack: string;
  readonly account: string;
  readonly region: string;
  /** Where the value of each comes from, by name. */
  readonly origins: Readonly<Record<string, SecretOrigin>>;
}

interface StackJson {
  readonly provider?: {
    readonly aws?: readonly { region: string; alias?: string; allowed_account_ids: string[] }[];
  };
  readonly output?: { readonly secret_origins?: { readonly value: StackSecrets["origins"] } };
}

/** Reads the secrets of written stacks. */
export function secretsOfStacks(stacks: readonly WrittenStack[]): StackSecrets[] {
  const names = stacks.map(({ name }) => name);
  return stacks.map((stack) => stackSecrets(stack, names));
}

function stackSecrets({ name: stack, folder }: WrittenStack, asked: readonly string[]): StackSecrets {
  const json = readWrittenStack<StackJson>(folder, stack, asked);
  const own = json.provider?.aws?.find(({ alias }) => alias === undefined);
  const origins = json.output?.secret_origins?.value;
  if (!own || !origins) {
    throw new UsageError(
      `${stack} has no secrets of its own; name an environment, as in calstack-dev, and write it anew with npm run synth`,
    );
  }
  return { stack, account: own.allowed_account_ids[0] ?? "", region: own.region, origins };
}
