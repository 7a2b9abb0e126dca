import { setTimeout as sleep } from "node:timers/promises";
import type { Result, Running, Terraform } from "../../local/terraform";
import type { FaultProxy } from "../support/fault-proxy";

/** An apply that is under way and to which AWS has just answered an operation. */
export async function applyUntil(
  action: string,
  terraform: Terraform,
  proxy: FaultProxy,
  ...words: string[]
): Promise<Running> {
  const running = terraform.start(["apply", "-auto-approve", ...words]);
  const ended: Result[] = [];
  running.ended.then((result) => ended.push(result)).catch(() => {});
  while (!proxy.log.some((request) => request.action === action)) {
    if (ended[0]) {
      throw new Error(`the apply ended before AWS answered ${action}:\n${ended[0].output}`);
    }
    await sleep(20);
  }
  return running;
}
