import { join } from "node:path";
import { buildApp } from "../src/app";
import type { EnvironmentInput } from "../src/config/define";
import { importPage, loadConfiguration } from "../src/config/load";
import type { Environment } from "../src/config/schema/names";

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
  const configuration = await loadConfiguration(globs, "environments", async (file) => {
    const page = await importPage(file);
    return file.page === "account" ? page : change(page as EnvironmentInput);
  });
  buildApp(configuration, outdir).synth();
  const written = configuration.systems.flatMap(({ account, environments }) => [
    ...["account", "state"].map((part) => ({ ...account, name: `${account.system}-${part}` })),
    ...environments.map((environment) => ({
      ...environment,
      name: `${environment.system}-${environment.environment}`,
      data: environment,
    })),
  ]);
  return written
    .filter(({ name }) => configuration.stacks.has(name))
    .map((stack) => ({ ...stack, folder: join(outdir, "stacks", stack.name) }));
}
