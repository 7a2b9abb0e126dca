import { dirname, join } from "node:path";
import { TerraformResource, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { buildApp } from "../../../src/app";
import type { DataFile } from "../../../src/config/pages";
import { type Checked, checkAccount, checkEnvironment } from "../../../src/config/validate";
import { withoutTraces } from "../../../src/without-traces";
import type { Values } from "../input/shown-plan";

/** A stack as it is built, in memory alone. */
export interface BuiltStack {
  /** The arguments of a resource as they would be written, without keys of instances in its address. */
  argumentsOf(address: string): Values | undefined;
  /** The construct that makes a resource. */
  constructOf(address: string): IConstruct | undefined;
}

interface Written {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
}

/**
 * Builds a stack of what its page says.
 * @param account what the page of the system's account says, which is the page itself for stacks of accounts and states
 * @returns nothing where a page is not valid, or nothing can be built of it
 */
export function buildStack(
  stack: string,
  page: DataFile,
  data: unknown,
  account: unknown = data,
): BuiltStack | undefined {
  try {
    const environments = page.page === "account" ? [] : [valid(checkEnvironment(data, page))];
    const system = { account: valid(checkAccount(account, accountOf(page))), environments };
    const app = buildApp({ systems: [system], stacks: new Set([stack]) });
    return withoutTraces(() => inspected(app.node.findChild(stack) as TerraformStack));
  } catch {
    return undefined;
  }
}

/** The page of the account of a page's system. */
export function accountOf(page: DataFile): DataFile {
  return { ...page, page: "account", file: join(dirname(page.file), "account.ts") };
}

function valid<T>(checked: Checked<T>): T {
  if ("problems" in checked) {
    throw new Error("the page is not valid");
  }
  return checked.value;
}

function inspected(stack: TerraformStack): BuiltStack {
  stack.prepareStack();
  const { resource = {} } = JSON.parse(JSON.stringify(stack.toTerraform())) as Written;
  const resources = stack.node.findAll().filter((element) => element instanceof TerraformResource);
  const constructs = new Map(
    resources.map((element) => [`${element.terraformResourceType}.${element.friendlyUniqueId}`, element]),
  );
  return {
    argumentsOf: (address) => {
      const [type = "", name = ""] = address.split(".");
      return resource[type]?.[name];
    },
    constructOf: (address) => constructs.get(address),
  };
}
