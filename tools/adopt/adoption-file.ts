import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Query, Values } from "./identity";

/** What the adoption file of a stack asks of Terraform. */
export interface Adoption {
  /** Import IDs by address. */
  readonly imports: ReadonlyMap<string, string>;
  /** What else to find out while planning, by the address it is for, without a key. */
  readonly queries: ReadonlyMap<string, Query>;
  /** The tags of what GetResources shall find. */
  readonly tags: Readonly<Record<string, string>>;
  /** The providers of other regions, in which it shall find them too. @default none */
  readonly providers?: readonly string[];
}

/** How the names of the data sources that find by tags begin: each region has one. */
export const taggedData = "data.aws_resourcegroupstaggingapi_resources.adopt";

export function adoptionFile(folder: string): string {
  return join(folder, "adopt.tf.json");
}

/** Writes import blocks, and what a search needs to know before it is over. */
export function writeAdoption(folder: string, { imports, queries, tags, providers = [] }: Adoption): void {
  writeFile(folder, {
    ...importBlocks(imports),
    data: { aws_resourcegroupstaggingapi_resources: searches(tags, providers) },
    // Terraform takes no empty list of blocks
    ...(queries.size > 0 && { check: Object.fromEntries([...queries].map(checkFor)) }),
  });
}

/** Writes import blocks alone; without any, there is no file. */
export function writeImports(folder: string, imports: ReadonlyMap<string, string>): void {
  if (imports.size === 0) {
    removeAdoption(folder);
  } else {
    writeFile(folder, importBlocks(imports));
  }
}

export function removeAdoption(folder: string): void {
  rmSync(adoptionFile(folder), { force: true });
}

/** What a query for an address is called in Terraform. */
export function queryName(address: string): string {
  return `adopt_${address.replace(".", "_")}`;
}

/** A data source in a check block: one that finds nothing does not stop the plan. */
function checkFor([address, { type, arguments: values, provider }]: [string, Query]): [string, Values] {
  const name = queryName(address);
  const assertion = {
    condition: `\${data.${type}.${name} != null}`,
    error_message: "never: what is not found fails before",
  };
  return [
    name,
    { data: { [type]: { [name]: { ...values, ...(provider && { provider }) } } }, assert: [assertion] },
  ];
}

function importBlocks(imports: ReadonlyMap<string, string>) {
  return { import: [...imports].map(([to, id]) => ({ to, id })) };
}

function searches(tags: Adoption["tags"], providers: readonly string[]): Values {
  const adopt = { tag_filter: tagFilters(tags) };
  const elsewhere = providers.map((provider) => [
    `adopt_${provider.replaceAll(/[.-]/g, "_")}`,
    { ...adopt, provider },
  ]);
  return { adopt, ...Object.fromEntries(elsewhere) };
}

function tagFilters(tags: Readonly<Record<string, string>>) {
  return Object.entries(tags).map(([key, value]) => ({ key, values: [value] }));
}

function writeFile(folder: string, content: Values): void {
  writeFileSync(adoptionFile(folder), `${JSON.stringify(content, undefined, 2)}\n`);
}
