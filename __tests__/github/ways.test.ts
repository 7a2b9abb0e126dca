import { spawnSync } from "node:child_process";
import { type Job, parse, type Step, type Workflow, workflowFiles } from "../support/workflows";

// What single workflows promise, where the rules for all of them say nothing.

const workflows = new Map(
  workflowFiles().map((source) => [
    source.file.replace(/^\.github\/workflows\//, ""),
    parse<Workflow>(source),
  ]),
);

describe("the check that a branch requires", () => {
  const planned = job("plan.yml", "planned");

  test("has one name, and a result whatever became of the plans", () => {
    // a check that is skipped counts as passed
    expect(planned.if).toBe("always()");
    expect([...[planned.needs].flat()].sort()).toEqual(["plan", "stacks"]);
    expect(planned).not.toHaveProperty("strategy");
  });

  test.each([
    ["success success", 0],
    ["success skipped", 0],
    ["skipped skipped", 0],
    ["success failure", 1],
    ["failure skipped", 1],
    ["success cancelled", 1],
  ])("ends for %s with %i", (RESULTS, status) => {
    const [{ run = "" } = {}] = planned.steps ?? [];
    expect(spawnSync("bash", ["-e", "-c", run], { env: { ...process.env, RESULTS } }).status).toBe(status);
  });
});

describe("the way back of a deployment", () => {
  const deploy = job("deploy-service.yml", "deploy");
  const steps = deploy.steps ?? [];
  const undo = steps.findIndex(({ id }) => id === "undo");

  test("fits into what a job and its role have left when the last step before it fails late", () => {
    const applied = steps.findIndex(({ id }) => id === "undo-apply");
    // a run goes forward or back
    const used = steps.slice(0, applied + 1).filter(({ id }) => id !== "back");
    const minutes = used.reduce((sum, step) => sum + (step["timeout-minutes"] ?? 0), 0);
    // tools and credentials
    const preparation = 5;
    expect(preparation + minutes).toBeLessThanOrEqual(deploy["timeout-minutes"] ?? 0);
    const role = steps.find((step) => step.with && "role-to-assume" in step.with);
    const seconds = Number(role?.with?.["role-duration-seconds"]);
    expect(60 * (deploy["timeout-minutes"] ?? 0)).toBeLessThanOrEqual(seconds - 300);
  });

  test("each step that may take long has a limit of its own", () => {
    const long =
      /\/(fetch-applied|migrate|move-pointer|roll-back|plan|apply|wait-for-deployment|smoke-test)@/;
    const unlimited = steps.filter((step) => long.test(step.uses ?? "") && !step["timeout-minutes"]);
    expect(unlimited).toEqual([]);
  });

  test("starts no apply that GitHub would cut off five minutes after somebody cancels", () => {
    expect(steps[undo]?.if).toMatch(/!success\(\)/);
    const after = steps.slice(undo + 1).filter(({ uses = "" }) => !uses.includes("/notify@"));
    expect(after.map((step: Step) => step.if)).toEqual(
      after.map(() => expect.stringMatching(/ failure\(\) &&/)),
    );
  });
});

test("a promotion without changes is recorded, too", () => {
  expect(job("promote.yml", "apply").if).toBeUndefined();
});

const byEvents = [...workflows].filter(([file]) => /^(apply\.yml|delivery\/.*)$/.test(file));

test.each(byEvents)("no older run of %s passes a newer one, and none is cut off", (_, workflow) => {
  const { group = "", "cancel-in-progress": cancels } = workflow.concurrency ?? {};
  expect(group).toMatch(/github\.(ref|event\.pull_request\.number)/);
  expect([false, "${{ github.event_name == 'pull_request' }}"]).toContain(cancels);
});

test("no workflow waits for itself: the group of a run is none of its jobs", () => {
  const first = (group: string) => group.split("${{")[0];
  const of = [...workflows.values()];
  const runs = of.flatMap(({ concurrency }) => (concurrency ? [first(concurrency.group)] : []));
  const jobs = of
    .flatMap((workflow) => Object.values(workflow.jobs))
    .flatMap(({ concurrency }) => concurrency ?? []);
  expect(jobs.filter(({ group }) => runs.includes(first(group)))).toEqual([]);
});

function job(file: string, id: string): Job {
  const found = workflows.get(file)?.jobs[id];
  if (!found) {
    throw new Error(`${file} has no job ${id}`);
  }
  return found;
}
