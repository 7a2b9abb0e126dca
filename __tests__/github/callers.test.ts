import { loadConfiguration, type System } from "../../src/config/load";
import { parse, type Workflow, workflowFiles } from "../support/workflows";

const callers = workflowFiles()
  .filter(({ file }) => file.startsWith("delivery/") && file.endsWith("/deploy.yml"))
  .map((source) => ({
    ...source,
    system: source.file.split("/")[1] ?? "",
    workflow: parse<Workflow>(source),
  }));

let systems: readonly System[];

beforeAll(async () => {
  ({ systems } = await loadConfiguration([]));
});

test("each system has a workflow to copy", () => {
  const names = systems.map(({ account }) => account.system);
  expect(callers.map(({ system }) => system).sort()).toEqual([...names].sort());
});

test.each(callers)("$file names the account, region and repositories of its system", ({
  system,
  workflow,
}) => {
  const { account, region, repositories } = accountOf(system);
  for (const { with: inputs } of callsWith(workflow, "repository")) {
    expect(inputs).toMatchObject({ system, account, region });
    expect(repositories).toContain(inputs?.repository);
  }
});

test.each(callers)("$file deploys by itself where the main branch may, and nowhere else", ({
  system,
  workflow,
}) => {
  const byItself = callsWith(workflow, "environment")
    .filter((job) => job.if === "github.event_name == 'push'")
    .map(({ with: inputs }) => inputs?.environment);
  const branch = accountOf(system).delivery?.application.branch;
  const followers = Object.entries(accountOf(system).delivery?.environments ?? {})
    .filter(([, caller]) => caller.branch === branch)
    .map(([name]) => name);
  expect(byItself.sort()).toEqual(followers.sort());
});

test.each(
  callers,
)("$file lets a person choose each environment, in the one of GitHub that the account trusts", ({
  system,
  workflow,
}) => {
  const options = choices(workflow);
  const environments = accountOf(system).delivery?.environments ?? {};
  expect([...options].sort()).toEqual(Object.keys(environments).sort());
  const expression = String(workflow.jobs.promote?.with?.["github-environment"]);
  const branches = JSON.parse(/fromJSON\('(.+?)'\)/.exec(expression)?.[1] ?? "null") as string[];
  for (const name of options) {
    expect([name, branches.includes(name) ? undefined : name]).toEqual([
      name,
      environments[name]?.githubEnvironment,
    ]);
  }
});

test.each(callers)("$file brings to production the very image that it built before", ({ workflow }) => {
  expect(workflow.jobs.promote).toMatchObject({ if: "github.event_name == 'workflow_dispatch'" });
  expect(workflow.jobs.promote?.with?.commit).toBe("${{ inputs.commit || 'former' }}");
  expect(workflow.jobs.test).toMatchObject({ if: "github.event_name != 'workflow_dispatch'" });
  expect(workflow.jobs.image).toMatchObject({ needs: "test" });
});

function accountOf(system: string) {
  const found = systems.find(({ account }) => account.system === system);
  if (!found) {
    throw new Error(`there is no system ${system}`);
  }
  return found.account;
}

function callsWith(workflow: Workflow, input: string) {
  return Object.values(workflow.jobs).filter((job) => job.with && input in job.with);
}

/** The environments that a person may choose. */
function choices({ on }: Workflow): readonly string[] {
  const {
    workflow_dispatch: { inputs },
  } = on as unknown as Dispatched;
  return inputs.environment.options;
}

interface Dispatched {
  readonly workflow_dispatch: {
    readonly inputs: { readonly environment: { readonly options: readonly string[] } };
  };
}
