import type { EnvironmentData } from "../environment-fields";
import { type Finding, listedTwice, show } from "../rule";

type Delivery = Pick<EnvironmentData, "delivery" | "jobs">;

/** Whether what migrates is a job, and one that runs what a deployment brings and nothing else starts. */
export function* checkMigrations({ delivery: { migrations }, jobs }: Delivery): Iterable<Finding> {
  yield* listedTwice(migrations, ["delivery", "migrations"], "job");
  for (const [index, job] of migrations.entries()) {
    const message = mistakeIn(job, jobs);
    if (message !== undefined) {
      yield { path: ["delivery", "migrations", index], message };
    }
  }
}

function mistakeIn(job: string, jobs: Delivery["jobs"]): string | undefined {
  const data = jobs[job];
  if (!data) {
    const choices = Object.keys(jobs);
    const remedy = choices.length > 0 ? `choose one of jobs: ${choices.join(", ")}` : "add it to jobs";
    return `${show(job)} is no job of this environment; ${remedy}`;
  }
  if (!("of" in data.image)) {
    return `${show(job)} has an image of its own, which no deployment of a service brings; write image: { of: "<service>" } there`;
  }
  if (data.schedule) {
    return `${show(job)} runs on a schedule, too, and would migrate without a deployment; remove jobs.${job}.schedule, or take another job`;
  }
  return undefined;
}
