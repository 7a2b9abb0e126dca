import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import {
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  StopTaskCommand,
  type Task,
} from "@aws-sdk/client-ecs";
import {
  DeleteParameterCommand,
  GetParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
} from "@aws-sdk/client-ssm";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { DeliveryStage } from "../support/delivery-stage";
import type { Behaviour } from "../support/images";
import { refusing } from "../support/refusing";
import { runStep, type StepOptions } from "../support/step";

const lock = "/saas/staging/migration-lock";

let emulator: Emulator;
let stage: DeliveryStage;

beforeAll(async () => {
  emulator = await startEmulator();
  stage = new DeliveryStage(emulator);
  await stage.build();
});

afterAll(() => emulator.stop());

let built = 0;

/** Pushes an image whose migration does as told. */
function image(jobs: Behaviour["jobs"] = {}): Promise<string> {
  return stage.push(`build-${++built}`, { jobs });
}

function migrate(of: string, inputs: Record<string, string> = {}, options: StepOptions = {}) {
  return runStep(emulator, "migrate", { ...stage.inputs(of), ...inputs }, options);
}

/** The tasks that ran an image. */
async function tasksOf(of: string): Promise<Task[]> {
  const found = await Promise.all(
    (["RUNNING", "STOPPED"] as const).map((desiredStatus) =>
      stage.ecs.send(new ListTasksCommand({ cluster: "saas-staging", desiredStatus })),
    ),
  );
  const tasks = found.flatMap(({ taskArns }) => taskArns ?? []);
  const { tasks: all = [] } = await stage.ecs.send(
    new DescribeTasksCommand({ cluster: "saas-staging", tasks: [...tasks, "none"] }),
  );
  return all.filter(({ containers }) => containers?.[0]?.image === of);
}

/** Ends the task that runs an image. */
async function end(of: string): Promise<void> {
  const [task] = await tasksOf(of);
  await stage.ecs.send(new StopTaskCommand({ cluster: "saas-staging", task: task?.taskArn }));
}

async function lockHolder(): Promise<string | undefined> {
  try {
    const { Parameter } = await stage.ssm.send(new GetParameterCommand({ Name: lock }));
    return Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) {
      return undefined;
    }
    throw error;
  }
}

/** Nothing of a deployment has changed, and nothing of a migration is left. */
async function expectUntouched(before: readonly (string | undefined)[]): Promise<void> {
  expect(await stage.running()).toEqual(before);
  expect(await stage.pointsTo()).toMatch(/:initial$/);
  expect(await lockHolder()).toBeUndefined();
  expect(await stage.revisions()).toBe(1);
}

test("a migration runs the new image once, with the migrator's secret alone, before anything changes", async () => {
  // GIVEN
  const before = await stage.running();
  const good = await image({ log: ["Running upgrade -> 4f2a9c1"] });
  // WHEN
  const { code, output } = await migrate(good);
  // THEN
  expect(output).toContain("Running upgrade -> 4f2a9c1");
  expect(output).toContain(`migrate of ${good} is done`);
  expect(code).toBe(0);
  const [task, ...others] = await tasksOf(good);
  expect(others).toEqual([]);
  const { taskDefinition, tags } = await stage.ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: task?.taskDefinitionArn, include: ["TAGS"] }),
  );
  expect(taskDefinition?.status).toBe("INACTIVE");
  expect(tags).toEqual([{ key: "Stack", value: "saas-staging" }]);
  const [container] = taskDefinition?.containerDefinitions ?? [];
  expect(container?.command).toEqual(["alembic", "upgrade", "head"]);
  expect(container?.secrets?.map(({ name }) => name)).toEqual(["DATABASE_URL"]);
  await expectUntouched(before);
});

test("a migration that fails shows its log and leaves services and pointer as they are", async () => {
  // GIVEN
  const before = await stage.running();
  const bad = await image({ exitCode: 1, log: ['relation "users" exists', "::error::not GitHub's"] });
  // WHEN
  const { code, output } = await migrate(bad, { GITHUB_ACTIONS: "true" });
  // THEN
  expect(code).toBe(1);
  expect(output).toMatch(/::stop-commands::(\w+)\n {2}\| relation "users" exists\n[\s\S]*::\1::/);
  expect(output).toMatch(
    /^::error::migrate of .* failed: .*app ended with exit code 1.*no service was changed$/m,
  );
  await expectUntouched(before);
});

test("a migration whose task never starts says why", async () => {
  // GIVEN
  const before = await stage.running();
  const absent = await image({ reason: "CannotPullContainerError: pull access denied" });
  // WHEN
  const { code, output } = await migrate(absent);
  // THEN
  expect(code).toBe(1);
  expect(output).toContain("failed: CannotPullContainerError: pull access denied");
  await expectUntouched(before);
});

test("an image that was not pushed migrates nothing", async () => {
  // WHEN
  const { code, output } = await migrate(`${await image()}-not-pushed`);
  // THEN
  expect(code).toBe(1);
  expect(output).toContain("is not in ECR, and nothing was migrated; push it first");
});

test("an image that no migration follows migrates nothing, and that is well", async () => {
  // GIVEN
  const moves = [{ region: "me-south-1", parameter: "/saas/staging/other/image", image: await image() }];
  // WHEN
  const { code, output } = await migrate("", { MOVES: JSON.stringify(moves) });
  // THEN
  expect(output).toContain("nothing migrates");
  expect(code).toBe(0);
});

test("of two at once, one migrates and the other does nothing", async () => {
  // GIVEN
  const before = await stage.running();
  const [first, second] = [await image({ seconds: 6 }), await image({ seconds: 6 })];
  // WHEN
  const ends = await Promise.all([migrate(first), migrate(second, { HOLDER: "somebody" })]);
  // THEN
  expect(ends.map(({ code }) => code).sort()).toEqual([0, 1]);
  const refused = ends.find(({ code }) => code === 1);
  expect(refused?.output).toMatch(/another migration (runs|is about to start|has just started) \(migrate of/);
  expect([...(await tasksOf(first)), ...(await tasksOf(second))]).toHaveLength(1);
  await expectUntouched(before);
});

test("a migration that was killed keeps others out while its task runs, and no longer", async () => {
  // GIVEN
  const before = await stage.running();
  const slow = await image({ seconds: 600 });
  await killedOnceStarted(slow);
  expect(JSON.parse((await lockHolder()) ?? "{}")).toMatchObject({ holder: "the killed one", image: slow });
  // WHEN another comes while the task runs
  const next = await image();
  const early = await migrate(next);
  // THEN
  expect(early.code).toBe(1);
  expect(early.output).toMatch(
    /by the killed one since .*is RUNNING\. Run this again once it has ended; to end it: aws ecs stop-task/,
  );
  expect(await tasksOf(next)).toEqual([]);
  // WHEN it comes after its end
  await end(slow);
  const late = await migrate(next);
  // THEN
  expect(late.output).toMatch(/took over the lock .*by the killed one/);
  expect(late.code).toBe(0);
  await expectUntouched(before);
});

test("a killed migration that wrote down no task keeps others out while one of its id runs, or ECS does not tell", async () => {
  // GIVEN
  const before = await stage.running();
  const slow = await image({ seconds: 600 });
  await killedOnceStarted(slow);
  const since = new Date(Date.now() - 20 * 60_000).toISOString().replace(/\.\d+/, "");
  const Value = JSON.stringify({ ...JSON.parse((await lockHolder()) ?? "{}"), task: "", since });
  await stage.ssm.send(new PutParameterCommand({ Name: lock, Value, Type: "String", Overwrite: true }));
  const next = await image();
  // WHEN
  const silent = await migrate(next, {}, refusing("ecs list-tasks"));
  const early = await migrate(next);
  // THEN
  expect(silent.output).toMatch(/ECS does not tell whether another migration runs \(.*by the killed one/);
  expect(silent.code).toBe(1);
  expect(early.output).toMatch(/another migration runs \(.*by the killed one since .*is RUNNING/);
  expect(early.code).toBe(1);
  expect(await lockHolder()).toBe(Value);
  expect(await tasksOf(next)).toEqual([]);
  // WHEN it comes after its end
  await end(slow);
  const late = await migrate(next);
  // THEN
  expect(late.output).toMatch(/took over the lock .*its task has ended: arn:aws:ecs:/);
  expect(late.code).toBe(0);
  await expectUntouched(before);
});

test("a lock that no migration wrote is left alone", async () => {
  // GIVEN
  await stage.ssm.send(new PutParameterCommand({ Name: lock, Value: "do not deploy", Type: "String" }));
  // WHEN
  const { code, output } = await migrate(await image());
  // THEN
  expect(code).toBe(1);
  expect(output).toContain(`holds what no migration wrote; look at it, then: aws ssm delete-parameter`);
  expect(await lockHolder()).toBe("do not deploy");
  await stage.ssm.send(new DeleteParameterCommand({ Name: lock }));
});

test("a migration that takes too long is ended", async () => {
  // GIVEN
  const before = await stage.running();
  // WHEN
  const { code, output } = await migrate(await image({ seconds: 600 }), { MINUTES: "0.05" });
  // THEN
  expect(code).toBe(1);
  expect(output).toContain("failed: took longer than 0.05 minutes");
  await expectUntouched(before);
});

test.each([
  [{ DELIVERIES: "[]" }, '"[]" tells nothing of services'],
  [{ MOVES: "api" }, '"api" says no pointer to move'],
  [{ MINUTES: "soon" }, '"soon" are no minutes; write a number such as 30'],
  [{ MINUTES: "0" }, '"0" are no minutes'],
])("wrong inputs %j are named", async (inputs, message) => {
  const { code, output } = await migrate(await image(), inputs);
  expect(output).toContain(message);
  expect(code).toBe(1);
});

/** Runs a migration, and kills the step like a runner that is lost, once its task has started. */
async function killedOnceStarted(of: string): Promise<void> {
  const env = { ...process.env, ...emulator.environment, ...stage.inputs(of), HOLDER: "the killed one" };
  const child = spawn(".github/actions/migrate/migrate.sh", { env, detached: true, stdio: "ignore" });
  while (!JSON.parse((await lockHolder()) ?? "{}").task) {
    await setTimeout(200);
  }
  process.kill(-Number(child.pid), "SIGKILL");
}
