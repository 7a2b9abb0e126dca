import type { WrittenStack } from "../../../../local/stacks";
import type { Cloud } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { expectSchedule } from "./jobs/schedule";
import { readTask, wantedTask } from "./tasks";

/** Every job is what its data says, from the image that its pointer or its service's names, and runs when it says. */
export async function expectJobs(cloud: Cloud, stack: WrittenStack): Promise<void> {
  for (const [id, job] of Object.entries(environmentOf(stack).jobs)) {
    expectSame(
      `job ${job.family}`,
      await readTask(cloud, stack, job.family),
      await wantedTask(cloud, stack, id, job),
    );
    if (job.schedule) {
      await expectSchedule(cloud, stack, job, job.schedule);
    }
  }
}
