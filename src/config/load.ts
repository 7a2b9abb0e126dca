import { join } from "node:path";
import { excessQueryLogs } from "./account-limits";
import { type AccountPage, sharedAccountWide } from "./account-wide";
import { beyondDelivery, unlikePages } from "./delivery-pages";
import { type DataFile, findPages, selectStacks, stacksOf } from "./pages";
import { describeFile, formatPath, type Problem, UsageError } from "./problem";
import { workloadsOf } from "./schema/compute/workloads";
import type { Environment } from "./schema/names/names";
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
  const loading = new Loading(read);
  const systems: System[] = [];
  for (const system of new Set(selected.map((page) => page.system))) {
    const account = pages.find((page) => page.system === system && page.page === "account");
    const environments = selected.filter((page) => page.system === system && page.page !== "account");
    const names = pages
      .filter((page) => page.system === system && page.page !== "account")
      .map(({ page }) => page);
    systems.push(
      ...(await loading.system(account ?? join(folder, system, "account.ts"), environments, names)),
    );
  }
  loading.finish();
  return { systems, stacks };
}

/** Reads pages and gathers what is wrong with them, until `finish` throws all of it at once. */
class Loading {
  private readonly problems = new Map<string, Problem[]>();
  private readonly pages: Page[] = [];
  private readonly accountPages: AccountPage[] = [];

  constructor(private readonly read: ReadPage) {}

  /**
   * A system, unless its account is missing or wrong.
   * @param accountPage a path where there is no such page
   * @param names of all its environments
   */
  async system(
    accountPage: DataFile | string,
    environmentPages: readonly DataFile[],
    names: readonly string[],
  ): Promise<System[]> {
    const accounts =
      typeof accountPage === "string"
        ? this.missing(accountPage)
        : await this.page(accountPage, checkAccount);
    const pages: Page[] = [];
    for (const page of environmentPages) {
      const environments = await this.page(page, checkEnvironment);
      pages.push(...environments.map((environment) => ({ file: page.file, environment })));
    }
    this.pages.push(...pages);
    if (typeof accountPage !== "string") {
      const { file } = accountPage;
      this.accountPages.push(...accounts.map((account) => ({ file, account })));
      for (const { problem } of accounts.flatMap((account) => [...unlikePages(file, account, names)])) {
        this.add(file, [problem]);
      }
    }
    for (const account of accounts) {
      for (const { file, problem } of [
        ...missingRepositories(pages, account),
        ...otherAccounts(pages, account),
        ...missingCopies(pages, account),
        ...beyondDelivery(pages, account),
      ]) {
        this.add(file, [problem]);
      }
    }
    return accounts.map((account) => ({
      account,
      environments: pages.map(({ environment }) => environment),
    }));
  }

  finish(): void {
    for (const { file, problem } of [
      ...sharedNames(this.pages),
      ...excessQueryLogs(this.pages),
      ...sharedAccountWide(this.accountPages),
    ]) {
      this.add(file, [problem]);
    }
    if (this.problems.size > 0) {
      throw new UsageError([...this.problems].map(([file, found]) => describeFile(file, found)).join("\n\n"));
    }
  }

  private async page<T>(page: DataFile, check: (data: unknown, page: DataFile) => Checked<T>): Promise<T[]> {
    let data: unknown;
    try {
      data = await this.read(page);
    } catch (error) {
      return this.add(page.file, [
        {
          path: "",
          message: `it fails when it is read: ${error instanceof Error ? error.message : String(error)}; mend the page`,
        },
      ]);
    }
    const checked = check(data, page);
    return "value" in checked ? [checked.value] : this.add(page.file, checked.problems);
  }

  private missing(file: string): [] {
    return this.add(file, [
      { path: "", message: "it is missing; add it with defineAccount, see README.md, Adding a system" },
    ]);
  }

  private add(file: string, problems: readonly Problem[]): [] {
    this.problems.set(file, [...(this.problems.get(file) ?? []), ...problems]);
    return [];
  }
}

function* missingRepositories(pages: readonly Page[], { system, repositories }: Account) {
  for (const { file, environment } of pages) {
    for (const { path, repository } of repositoriesOf(environment)) {
      if (!repositories.includes(repository)) {
        const choices = repositories.join(", ") || "one after adding it there";
        const message = `${show(repository)} is no repository of ${system}'s account.ts; choose ${choices}`;
        yield { file, problem: { path: formatPath(path), message } };
      }
    }
  }
}

function* repositoriesOf(environment: Page["environment"]) {
  for (const { path, data } of workloadsOf(environment)) {
    if ("repository" in data.image) {
      yield { path: [...path, "image", "repository"], repository: data.image.repository };
    }
  }
  if (environment.previews) {
    yield { path: ["previews", "repository"], repository: environment.previews.repository };
  }
}

/** Images and state are in the account of the system; an environment elsewhere would find neither. */
function* otherAccounts(pages: readonly Page[], { account, system }: Account) {
  for (const { file, environment } of pages) {
    if (environment.account !== account) {
      const message = `${show(environment.account)} is not the account of ${system}'s account.ts, where its images and state are; use ${show(account)}`;
      yield { file, problem: { path: "account", message } };
    }
  }
}

/** Tasks of a second region start images of that region: they must when the first one is lost. */
function* missingCopies(pages: readonly Page[], { region, copyImagesTo, system }: Account) {
  for (const { file, environment } of pages) {
    const other = environment.secondRegion?.region;
    if (other !== undefined && ![region, ...copyImagesTo].includes(other)) {
      const message = `${show(other)} has no images to start; add it to copyImagesTo of ${system}'s account.ts`;
      yield { file, problem: { path: "secondRegion.region", message } };
    }
  }
}

/** The data of a page, as its file says it. */
export async function importPage({ system, page }: DataFile): Promise<unknown> {
  const module: { default?: unknown } = await import(`../../environments/${system}/${page}.ts`);
  return module.default;
}
