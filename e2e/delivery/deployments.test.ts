import { CloudWatchClient, PutMetricAlarmCommand, SetAlarmStateCommand } from "@aws-sdk/client-cloudwatch";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { DeliveryStage } from "../support/delivery-stage";
import { clientOptions } from "../support/emulated";
import { answering, refusing } from "../support/refusing";
import { runStep, type StepOptions } from "../support/step";

let emulator: Emulator;
let stage: DeliveryStage;

beforeAll(async () => {
  emulator = await startEmulator();
  stage = new DeliveryStage(emulator);
  await stage.build();
});

afterAll(() => emulator.stop());

/** A step of a deployment of an image. */
function step(name: string, image: string, inputs: Record<string, string> = {}, options: StepOptions = {}) {
  return runStep(emulator, name, { ...stage.inputs(image), ...inputs }, options);
}

async function deploy(image: string): Promise<void> {
  await stage.point(image);
  await stage.apply();
}

test("a deployment is waited for until both services run the new image", async () => {
  // GIVEN
  const good = await stage.push("good", { services: { seconds: 6 } });
  await deploy(good);
  // WHEN
  const { code, output } = await step("wait-for-deployment", good);
  // THEN
  expect(output).toContain("saas-staging-backend: IN_PROGRESS");
  expect(output).toContain(`saas-staging-backend runs ${good}`);
  expect(output).toContain(`saas-staging-worker runs ${good}`);
  expect(code).toBe(0);
});

test("a deployment that ECS rolls back fails with its reason, and the pointer goes back to what ran before", async () => {
  // GIVEN
  const [former, bad] = [
    await stage.pointsTo(),
    await stage.push("bad", { services: { outcome: "fails", exitCode: 7, log: ["no DATABASE_URL"] } }),
  ];
  await deploy(bad);
  // WHEN
  const { code, output } = await step("wait-for-deployment", bad);
  // THEN
  expect(code).toBe(1);
  expect(output).toContain("ROLLBACK_SUCCESSFUL, Service deployment rolled back because the circuit breaker");
  expect(output).toContain("rolling back to");
  expect(output).toContain("app ended with exit code 7");
  expect(output).toContain("  | no DATABASE_URL");
  expect(output).toContain("the deployment failed for saas-staging-backend saas-staging-worker");
  // WHEN
  const back = await step("roll-back", bad);
  // THEN
  expect(back.code).toBe(0);
  expect(await stage.pointsTo()).toBe(former);
  expect(JSON.parse(back.outputs.former ?? "")).toMatchObject([{ image: bad }]);
  // WHEN
  await stage.apply();
  const again = await step("wait-for-deployment", "", { MOVES: back.outputs.moves ?? "" });
  // THEN
  expect(again.output).toContain(`saas-staging-backend runs ${former}`);
  expect(again.code).toBe(0);
});

test("right after an apply the deployment before is not taken for the one that is waited for", async () => {
  // GIVEN a new one, of which ECS does not tell the first time
  const slow = await stage.push("slow", { services: { outcome: "fails", seconds: 5 } });
  await deploy(slow);
  // WHEN
  const late = answering(
    "ecs list-service-deployments",
    `jq 'if (.serviceDeployments | length) > 1 then .serviceDeployments |= (sort_by(.createdAt) | .[:-1]) else . end'`,
    2,
  );
  const { code, output } = await step("wait-for-deployment", slow, {}, late);
  // THEN
  expect(output).not.toContain(`runs ${slow}`);
  expect(output).toContain("ROLLBACK_SUCCESSFUL, Service deployment rolled back because the circuit breaker");
  expect(code).toBe(1);
});

test("a pointer that no apply followed is no deployment", async () => {
  // GIVEN
  const unapplied = await stage.push("unapplied");
  // WHEN
  const { code, output } = await step("wait-for-deployment", unapplied);
  // THEN
  expect(code).toBe(1);
  expect(output).toContain(
    `ECS knows no deployment of ${unapplied} by saas-staging-backend; apply the environment`,
  );
});

test("before a deployment somebody looks: another one stops it, and alarms that go off already are told", async () => {
  // GIVEN
  const cloudwatch = new CloudWatchClient(clientOptions(emulator, stage.place));
  const AlarmName = "saas-staging-server-errors";
  const metric = { Namespace: "test", MetricName: "errors", Statistic: "Sum", Period: 60 } as const;
  const threshold = {
    Threshold: 1,
    ComparisonOperator: "GreaterThanThreshold",
    EvaluationPeriods: 1,
  } as const;
  await cloudwatch.send(new PutMetricAlarmCommand({ AlarmName, ...metric, ...threshold }));
  const next = await stage.push("next", { services: { outcome: "hangs" } });
  // WHEN nothing is amiss
  const quiet = await step("check-services", next);
  // THEN
  expect(quiet.output).toBe("");
  expect(quiet.code).toBe(0);
  // WHEN
  await cloudwatch.send(new SetAlarmStateCommand({ AlarmName, StateValue: "ALARM", StateReason: "tried" }));
  const loud = await step("check-services", next);
  // THEN
  expect(loud.output).toContain(`::warning::ECS will not roll saas-staging-backend back on ${AlarmName}`);
  expect(loud.code).toBe(0);
  // WHEN
  await deploy(next);
  const busy = await step("check-services", next);
  // THEN
  expect(busy.code).toBe(1);
  expect(busy.output).toMatch(
    /a deployment of saas-staging-backend is under way \(IN_PROGRESS\).*stop-service-deployment/,
  );
});

test("a deployment that cannot be taken back is said so at once", async () => {
  // GIVEN one that hangs
  const image = (await stage.pointsTo()) ?? "";
  const MINUTES = "0.01";
  // WHEN
  const refused = refusing("ecs stop-service-deployment");
  const { code, output } = await step("wait-for-deployment", image, { MINUTES }, refused);
  // THEN
  expect(code).toBe(1);
  expect(output).toMatch(
    /saas-staging-backend cannot be taken back, and goes on: .*Rate exceeded.*Do it by hand: aws ecs/,
  );
});

test("a deployment that never ends is taken back", async () => {
  // GIVEN one that hangs
  const before = await stage.running();
  // WHEN
  const { code, output } = await step("wait-for-deployment", (await stage.pointsTo()) ?? "", {
    MINUTES: "0.01",
  });
  // THEN
  expect(code).toBe(1);
  expect(output).toContain("not done after 0.01 minutes, so it is taken back");
  expect(output).toContain("ROLLBACK_SUCCESSFUL, Service deployment rolled back because it was stopped");
  expect(await stage.running()).not.toEqual(before);
});
