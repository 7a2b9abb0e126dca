import { join } from "node:path";
import { buildApp } from "../src/app";
import type { AccountInput, EnvironmentInput } from "../src/config/define";
import { type Configuration, importPage, loadConfiguration } from "../src/config/load";
import type { DataFile } from "../src/config/pages";
import type { Environment } from "../src/config/schema/names/names";

/** Another version of a page of data, as a person would write it. */
export type Change = (page: EnvironmentInput) => EnvironmentInput;

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
}

/**
 * Writes the stacks that the globs match into a folder of output.
 * @param change what is changed in the pages of their environments before they are checked
 * @throws UsageError when a glob matches nothing or a page is wrong
 */
export async function writeStacks(
  globs: readonly string[],
  outdir: string,
  change: Change = (page) => page,
): Promise<WrittenStack[]> {
  const configuration = await loadConfiguration(globs, "environments", (file) => readPage(file, change));
  buildApp(configuration, outdir).synth();
  return describeStacks(configuration, outdir);
}

/** The stacks that the globs match, as an earlier run wrote them. */
export async function findStacks(globs: readonly string[], outdir: string): Promise<WrittenStack[]> {
  return describeStacks(await loadConfiguration(globs), outdir);
}

async function readPage(file: DataFile, change: Change): Promise<unknown> {
  const page = await importPage(file);
  if (file.page !== "account") {
    return change(page as EnvironmentInput);
  }
  // a new cloud has no bucket yet, wherever the state of the real one has moved to
  const account = page as AccountInput;
  return { ...account, state: { ...account.state, backend: "local" } };
}

function describeStacks({ systems, stacks }: Configuration, outdir: string): WrittenStack[] {
  const all = systems.flatMap(({ account, environments }) => [
    ...["account", "state"].map((part) => ({ ...account, name: `${account.system}-${part}` })),
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
    }));
}
