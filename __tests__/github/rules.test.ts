import { spawnSync } from "node:child_process";
import { basename, dirname } from "node:path";
import {
  type Action,
  actionFiles,
  type Job,
  parse,
  type Step,
  usesOf,
  type Workflow,
  workflowFiles,
} from "../support/workflows";

const workflows = workflowFiles().map((source) => ({ ...source, workflow: parse<Workflow>(source) }));
const actions = actionFiles().map((source) => ({ ...source, action: parse<Action>(source) }));

/** Ours by their names; a workflow of another repository names them by this one's. */
const ownActions = new Map(actions.map(({ file, action }) => [basename(dirname(file)), action]));
const own = /^(?:\.|example-org\/slipway)\/\.github\/(actions|workflows)\/([^@]+)/;

test.each([...workflows, ...actions])("$file takes nothing by a name that can move", (source) => {
  for (const { uses, comment } of usesOf(source)) {
    if (!uses.startsWith("./")) {
      expect(`${uses} # ${comment}`).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # (v\d+\.\d+\.\d+|main)$/);
    }
  }
});

test("an action of others is one commit everywhere, and the comment says its version", () => {
  const pins = new Map<string, Set<string>>();
  for (const { uses, comment } of workflows.flatMap(usesOf).filter(({ uses }) => !own.test(uses))) {
    const [action = "", commit = ""] = uses.split("@");
    pins.set(action, (pins.get(action) ?? new Set()).add(`${commit} ${comment}`));
  }
  expect([...pins].filter(([, found]) => found.size !== 1)).toEqual([]);
});

test("our own steps are one commit everywhere, which has them", () => {
  const pins = workflows.flatMap(usesOf).filter(({ uses }) => uses.startsWith("example-org/"));
  const commits = new Set(pins.map(({ uses }) => uses.split("@")[1]));
  expect(commits.size).toBe(1);
  for (const commit of commits) {
    const has = (path: string) => spawnSync("git", ["cat-file", "-e", `${commit}:${path}`]).status === 0;
    // a clone without history cannot tell
    const missing = has("package.json") ? [...new Set(pins.map(pathOf))].filter((path) => !has(path)) : [];
    expect(missing).toEqual([]);
  }
});

test.each(workflows)("$file gives rights to jobs alone, and each says its own", ({ workflow }) => {
  expect(workflow.permissions).toEqual({});
  for (const [id, job] of Object.entries(workflow.jobs)) {
    expect([id, job.permissions]).toEqual([id, expect.any(Object)]);
    expect([id, JSON.stringify(job.permissions)]).not.toEqual([id, expect.stringContaining("write-all")]);
  }
});

test.each(workflows)("$file lets no job run for ever", ({ workflow }) => {
  for (const [id, job] of Object.entries(workflow.jobs)) {
    // a called workflow's jobs have limits of their own, and GitHub takes none for it
    expect([id, job.uses !== undefined || (job["timeout-minutes"] ?? 0) > 0]).toEqual([id, true]);
  }
});

test.each(workflows)("$file runs nothing of strangers with our rights", ({ workflow }) => {
  const events = typeof workflow.on === "string" ? [workflow.on] : Object.keys(workflow.on);
  expect(events).not.toContain("pull_request_target");
  expect(events).not.toContain("workflow_run");
});

test.each([...workflows, ...actions])("$file puts no expression into a script", (source) => {
  const steps =
    "workflow" in source ? Object.values(source.workflow.jobs).flatMap(stepsOf) : source.action.runs.steps;
  for (const { run } of steps) {
    expect(run ?? "").not.toContain("${{");
  }
});

test.each(workflows)("$file knows no secret: whoever it is, GitHub says by OIDC", ({ text }) => {
  expect(text).not.toMatch(/\bsecrets\.|secrets: inherit|AWS_SECRET_ACCESS_KEY|aws-secret-access-key/);
});

test.each(workflows)("$file keeps no credentials of the checkout, and no wrapper around Terraform", ({
  workflow,
}) => {
  for (const step of Object.values(workflow.jobs).flatMap(stepsOf)) {
    if (step.uses?.startsWith("actions/checkout@")) {
      expect(step.with).toMatchObject({ "persist-credentials": false });
    }
    if (step.uses?.startsWith("hashicorp/setup-terraform@")) {
      // it would take exit code 2 of a plan for a failure
      expect(step.with).toMatchObject({ terraform_wrapper: false });
    }
  }
});

test.each(workflows)("$file never cuts off what changes an environment", ({ workflow }) => {
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (JSON.stringify(job).match(/applyRole|account-deploy-/)) {
      expect([id, job.concurrency]).toEqual([id, expect.objectContaining({ "cancel-in-progress": false })]);
    }
  }
});

test.each(workflows)("$file gives our own steps what they ask for, and nothing else", ({ workflow }) => {
  for (const step of Object.values(workflow.jobs).flatMap((job) => [job, ...stepsOf(job)])) {
    const [, kind, name = ""] = own.exec(step.uses ?? "") ?? [];
    if (kind) {
      const inputs = kind === "actions" ? (ownActions.get(name)?.inputs ?? {}) : calledInputs(name);
      expect([name, inputs]).toEqual([name, expect.any(Object)]);
      const given = Object.keys(step.with ?? {});
      expect([name, given.filter((input) => !(input in inputs))]).toEqual([name, []]);
      const required = Object.keys(inputs).filter((input) => inputs[input]?.required);
      expect([name, required.filter((input) => !given.includes(input))]).toEqual([name, []]);
    }
  }
});

test.each(actions)("$file runs the script beside it, and tells what the script tells", ({
  file,
  action,
  text,
}) => {
  const name = basename(dirname(file));
  expect(action.runs.using).toBe("composite");
  expect(action.runs.steps.flatMap(({ run }) => run ?? [])).toEqual([`"$GITHUB_ACTION_PATH/${name}.sh"`]);
  for (const output of Object.keys(action.outputs ?? {})) {
    expect(text).toContain(`.outputs.${output} }}`);
  }
});

/** Where a step or a workflow of ours lies. */
function pathOf({ uses }: { readonly uses: string }): string {
  const [, kind, name = ""] = own.exec(uses) ?? [];
  return kind === "actions" ? `.github/actions/${name}/action.yml` : `.github/workflows/${name}`;
}

function stepsOf({ steps = [] }: Job): readonly Step[] {
  return steps;
}

function calledInputs(name: string): Readonly<Record<string, { readonly required?: boolean }>> {
  const called = workflows.find(({ file }) => basename(file) === name);
  const call = (called?.workflow.on as { workflow_call?: { inputs?: Record<string, object> } } | undefined)
    ?.workflow_call;
  if (!call) {
    throw new Error(`no workflow ${name} can be called`);
  }
  return call.inputs ?? {};
}
