import { join } from "node:path";
import { buildApp } from "../src/app";
import type { AccountInput, EnvironmentInput } from "../src/config/define";
import { type Configuration, importPage, loadConfiguration } from "../src/config/load";
import type { DataFile } from "../src/config/pages";
import type { Environment } from "../src/config/schema/names/names";
import type { Account } from "../src/config/validate";
import { deliveryParts } from "../src/delivery/parts";

/** Another version of a page of data, as a person would write it. */
export type Change = (page: EnvironmentInput) => EnvironmentInput;

/** Another version of the page of an account. */
export type AccountChange = (page: AccountInput) => AccountInput;

/** A stack as it was written. */
export interface WrittenStack {
  readonly name: string;
  readonly system: string;
  /** Where its `cdk.tf.json` is. */
  readonly folder: string;
  readonly account: string;
  readonly region: string;
  /** What it was made of, unless it is an account's or a state's stack. */
  readonly data?: Environment;
  /** What an account's stack was made of. */
  readonly accountData?: Account;
}

/**
 * Writes the stacks that the globs match into a folder of output.
 * @param change what is changed in the pages of their environments before they are checked
 * @param changeAccount and in those of their accounts
 * @throws UsageError when a glob matches nothing or a page is wrong
 */
export async function writeStacks(
  globs: readonly string[],
  outdir: string,
  change: Change = unchanged,
  changeAccount: AccountChange = (page) => page,
): Promise<WrittenStack[]> {
  const configuration = await loadConfiguration(globs, "environments", (file) =>
    readPage(file, change, changeAccount),
  );
  buildApp(configuration, outdir).synth();
  return describeStacks(configuration, outdir);
}

/** The stacks that the globs match, as an earlier run wrote them. */
export async function findStacks(globs: readonly string[], outdir: string): Promise<WrittenStack[]> {
  return describeStacks(await loadConfiguration(globs), outdir);
}

const unchanged: Change = (page) => page;

/** An account whose pipelines may build whatever a change to try asks for: here people apply it. */
export function buildsAnything(account: AccountInput): AccountInput {
  const { delivery } = account;
  return { ...account, delivery: delivery && { ...delivery, builds: [...deliveryParts] } };
}

async function readPage(file: DataFile, change: Change, changeAccount: AccountChange): Promise<unknown> {
  const page = await importPage(file);
  if (file.page !== "account") {
    return change(page as EnvironmentInput);
  }
  // a new cloud has no bucket yet, wherever the state of the real one has moved to
  const account = changeAccount(page as AccountInput);
  return {
    ...(change === unchanged ? account : buildsAnything(account)),
    state: { ...account.state, backend: "local" },
  };
}

function describeStacks({ systems, stacks }: Configuration, outdir: string): WrittenStack[] {
  const all = systems.flatMap(({ account, environments }) => [
    { ...account, name: `${account.system}-account`, accountData: account },
    { ...account, name: `${account.system}-state` },
    ...environments.map((data) => ({ ...data, name: `${data.system}-${data.environment}`, data })),
  ]);
  return all
    .filter(({ name }) => stacks.has(name))
    .map(({ name, system, account, region, ...rest }) => ({
      name,
      system,
      account,
      region,
      folder: join(outdir, "stacks", name),
      data: "data" in rest ? rest.data : undefined,
      accountData: "accountData" in rest ? rest.accountData : undefined,
    }));
}
