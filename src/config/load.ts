import { type DataFile, findPages, selectStacks, stacksOf } from "./pages";
import { describeFile, type Problem, UsageError } from "./problem";
import type { Environment } from "./schema/names";
import { show } from "./schema/rule";
import { type Page, sharedNames } from "./uniqueness";
import { type Account, type Checked, checkAccount, checkEnvironment } from "./validate";

/** A system's account and those of its environments that were asked for. */
export interface System {
  readonly account: Account;
  readonly environments: readonly Environment[];
}

/** What was asked for, all of it valid. */
export interface Configuration {
  readonly systems: readonly System[];
  readonly stacks: ReadonlySet<string>;
}

/** Where a page's data comes from; throws what the page itself throws. */
export type ReadPage = (page: DataFile) => Promise<unknown>;

/**
 * The data of the stacks that the globs match, with the accounts they stand in.
 * @throws UsageError that names every mistake of every page read
 */
export async function loadConfiguration(
  globs: readonly string[],
  folder = "environments",
  read: ReadPage = importPage,
): Promise<Configuration> {
  const pages = findPages(folder);
  const stacks = selectStacks(pages, globs);
  const selected = pages.filter((page) => stacksOf(page).some((stack) => stacks.has(stack)));
  const problems = new Map<string, readonly Problem[]>();
  const systems: System[] = [];
  for (const system of new Set(selected.map((page) => page.system))) {
    const own = selected.filter((page) => page.system === system);
    systems.push(...(await loadSystem(system, own, { folder, read, problems })));
  }
  if (problems.size > 0) {
    throw new UsageError([...problems].map(([file, found]) => describeFile(file, found)).join("\n\n"));
  }
  return { systems, stacks };
}

interface Loading {
  readonly folder: string;
  readonly read: ReadPage;
  /** By file; what is found is added here. */
  readonly problems: Map<string, readonly Problem[]>;
}

async function loadSystem(
  system: string,
  selected: readonly DataFile[],
  { folder, read, problems }: Loading,
): Promise<System[]> {
  const keep = <T>(file: string, checked: Checked<T>): T[] => {
    if ("value" in checked) {
      return [checked.value];
    }
    problems.set(file, [...(problems.get(file) ?? []), ...checked.problems]);
    return [];
  };
  const place = { file: `${folder}/${system}/account.ts`, system, page: "account" };
  const [account] = keep(place.file, checkAccount(await read(place), place));
  const pages: Page[] = [];
  for (const page of selected.filter(({ page }) => page !== "account")) {
    const environments = keep(page.file, checkEnvironment(await read(page), page));
    pages.push(...environments.map((environment) => ({ file: page.file, environment })));
  }
  for (const { file, problem } of [
    ...sharedNames(pages),
    ...(account ? missingRepositories(pages, account, place.file) : []),
  ]) {
    keep(file, { problems: [problem] });
  }
  return account ? [{ account, environments: pages.map(({ environment }) => environment) }] : [];
}

function* missingRepositories(pages: readonly Page[], { repositories }: Account, accountFile: string) {
  for (const { file, environment } of pages) {
    for (const [id, { image }] of Object.entries(environment.services)) {
      if (!repositories.includes(image.repository)) {
        const message = `${show(image.repository)} is no repository of ${accountFile}; choose ${repositories.join(", ") || "one after adding it there"}`;
        yield { file, problem: { path: `services.${id}.image.repository`, message } };
      }
    }
  }
}

async function importPage({ system, page }: DataFile): Promise<unknown> {
  const module: { default?: unknown } = await import(`../../environments/${system}/${page}.ts`);
  return module.default;
}
