import { App, TerraformResource, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { DataFile } from "../../../src/config/pages";
import { type Checked, checkAccount, checkEnvironment } from "../../../src/config/validate";
import { AccountStack } from "../../../src/stacks/account-stack";
import { StateStack } from "../../../src/stacks/state-stack";
import { SystemStack } from "../../../src/stacks/system-stack";
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
 * @param sharedRegion the region of the system's account
 * @returns nothing where the page is not valid, or nothing can be built of it
 */
export function buildStack(
  stack: string,
  page: DataFile,
  data: unknown,
  sharedRegion: string,
): BuiltStack | undefined {
  try {
    return withoutTraces(() => inspected(made(stack, page, data, sharedRegion)));
  } catch {
    return undefined;
  }
}

function made(stack: string, page: DataFile, data: unknown, sharedRegion: string): TerraformStack {
  const app = new App({ stackTraces: false, skipValidation: true });
  if (page.page !== "account") {
    return new SystemStack(app, valid(checkEnvironment(data, page)), sharedRegion);
  }
  const account = valid(checkAccount(data, page));
  return stack.endsWith("-state") ? new StateStack(app, account) : new AccountStack(app, account);
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
