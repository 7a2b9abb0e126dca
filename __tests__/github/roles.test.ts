import { spawnSync } from "node:child_process";
import { type Job, parse, type Workflow, workflowFiles } from "../support/workflows";
import { writtenStacks } from "../support/written-stacks";

// the last test bundles and runs a command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

const sources = workflowFiles().map((source) => ({ ...source, workflow: parse<Workflow>(source) }));
const callers = sources.filter(({ file }) => file.startsWith("delivery/"));

/** The roles that the accounts' stacks make, by their ARNs, and how long each may be used. */
let roles: ReadonlyMap<string, number>;

beforeAll(async () => {
  const made = [...(await writtenStacks())]
    .filter(([stack]) => stack.endsWith("-account"))
    .flatMap(([, json]) => json.all("aws_iam_role"))
    .map(({ name, max_session_duration }): [string, number] => [
      `arn:aws:iam::123456789012:role/${name}`,
      Number(max_session_duration ?? 3600),
    ]);
  roles = new Map(made);
});

test.each(callers)("the roles that $file takes stand in its account, for as long as it takes them", ({
  workflow,
}) => {
  const taken = Object.values(workflow.jobs).flatMap((job) =>
    callsOf(workflow, job).flatMap((inputs) => rolesOf(called(job), inputs)),
  );
  expect(taken.length).toBeGreaterThan(1);
  for (const { role, seconds } of taken) {
    expect([role, (roles.get(role) ?? 0) >= seconds]).toEqual([role, true]);
  }
});

test("so do those with which this repository plans and applies", () => {
  const { stdout } = spawnSync("node", ["run.mjs", "tools/stacks.ts", "--json"], { encoding: "utf8" });
  const stacks = JSON.parse(stdout) as { planRole: string; applyRole: string }[];
  const wanted = stacks.flatMap(({ planRole, applyRole }) => [planRole, applyRole]);
  expect(wanted.filter((role) => !roles.has(role))).toEqual([]);
  for (const { with: inputs = {} } of sources
    .filter(({ file }) => file.startsWith(".github"))
    .flatMap(({ workflow }) => Object.values(workflow.jobs))
    .flatMap(({ steps = [] }) => steps)) {
    if (String(inputs["role-to-assume"]).includes("applyRole")) {
      const shortest = Math.min(...stacks.map(({ applyRole }) => roles.get(applyRole) ?? 0));
      expect(Number(inputs["role-duration-seconds"] ?? 3600)).toBeLessThanOrEqual(shortest);
    }
  }
});

/** With what a job calls a workflow: once, or once for each environment that a person may choose. */
function callsOf({ on }: Workflow, job: Job): Record<string, unknown>[] {
  const inputs = job.with ?? {};
  if (inputs.environment !== "${{ inputs.environment }}") {
    return [{ ...inputs }];
  }
  const { workflow_dispatch: dispatch } = on as unknown as {
    workflow_dispatch: { inputs: { environment: { options: string[] } } };
  };
  return dispatch.inputs.environment.options.map((environment) => ({ ...inputs, environment }));
}

function called({ uses = "" }: Job): Workflow {
  const file = /\.github\/workflows\/[^@]+/.exec(uses)?.[0];
  const found = sources.find((source) => source.file === file);
  if (!found) {
    throw new Error(`${uses} calls no workflow of this repository`);
  }
  return found.workflow;
}

/** The roles that a called workflow takes, with its inputs put in. */
function rolesOf({ on, jobs }: Workflow, given: Readonly<Record<string, unknown>>) {
  const { workflow_call: call } = on as unknown as {
    workflow_call: { inputs: Record<string, { default?: unknown }> };
  };
  const inputs = {
    ...Object.fromEntries(Object.entries(call.inputs).map(([name, input]) => [name, input.default])),
    ...given,
  };
  return Object.values(jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter((step) => step.with && "role-to-assume" in step.with)
    .map((step) => ({
      role: String(step.with?.["role-to-assume"]).replace(
        /\$\{\{ inputs\.(\w+) \}\}/g,
        (_, name: keyof typeof inputs) => String(inputs[name]),
      ),
      seconds: Number(step.with?.["role-duration-seconds"] ?? 3600),
    }));
}
