import { findCloud, stacksFolder } from "../cloud";
import { Deployment } from "../deployment";
import { unwatched } from "../progress";
import { sideBySide } from "../side-by-side";
import { findStacks } from "../stacks";
import { deployedStacks } from "./deployed";
import { settle } from "./settle";

/** Says where the local cloud is and how much of each stack is deployed in it. */
export async function status(_words: readonly string[], signal: AbortSignal): Promise<number> {
  const cloud = findCloud();
  if (!cloud) {
    console.log("no local cloud is up");
    return 0;
  }
  console.log(`the local cloud is up at ${cloud.url} since ${cloud.since} (process ${cloud.pid})`);
  const names = deployedStacks();
  const stacks = names.length === 0 ? [] : await findStacks(names, stacksFolder);
  const failures = await sideBySide(stacks, async (stack) => {
    const addresses = await new Deployment(stack, cloud.url, unwatched, signal).addresses();
    console.log(`  ${stack.name.padEnd(24)} ${addresses.length} resources`);
  });
  return settle(failures);
}
