import { stacksFolder } from "../cloud";
import { environmentFor } from "../credentials";
import { findStacks } from "../stacks";
import { deployedStacks, requireCloud } from "./deployed";

/** Prints the exports that steer one's own `terraform`, `aws` and `cdktf` to the local cloud. */
export async function printEnvironmentVariables([
  name = deployedStacks()[0],
]: readonly string[]): Promise<void> {
  const { url } = requireCloud();
  const [stack] = name === undefined ? [] : await findStacks([name], stacksFolder);
  // any key that is no account is taken for the emulator's own
  const variables = environmentFor(url, stack ?? { account: "test", region: "us-east-1" });
  for (const [variable, value] of Object.entries(variables)) {
    console.log(`export ${variable}=${value}`);
  }
}
