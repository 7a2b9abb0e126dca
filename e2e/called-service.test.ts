import { calledService } from "../local/changes/connection";
import type { WrittenStack } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { Terraform } from "../local/terraform";
import { expectConverged } from "./support/converged";
import { expectHarmlessPlan, rewrite } from "./support/planned-changes";
import { expectServices } from "./support/reality/compute/service";
import { expectNetwork } from "./support/reality/network";
import { makeStateBucket, written } from "./support/workplace";

const stack = "dougust-dev";

let emulator: Emulator;
let terraform: Terraform;
let deployed: WrittenStack;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  // GIVEN an environment in which one service calls another
  deployed = await written(stack, calledService.change);
  terraform = new Terraform(deployed.folder, emulator.environment);
  await terraform.init();
  await terraform.apply();
});

afterAll(() => emulator.stop());

test("an environment whose services call each other is applied, and the next plan has no changes", async () => {
  await expectConverged(terraform);
});

test("ECS knows the called service by its name, and its caller as one that calls", async () => {
  await expectServices(emulator, deployed);
});

test("only the caller reaches the called service's port", async () => {
  await expectNetwork(emulator, deployed);
});

test("both go again without loss of anything else", async () => {
  // WHEN
  await rewrite(terraform, stack, (page) => page);
  // THEN the logs, the image pointer and the task definitions of the called service go with it
  const gone = ["aws_ecs_task_definition"];
  await expect(
    expectHarmlessPlan(terraform, { name: "no-called-service", mayReplace: gone }),
  ).rejects.toThrow("renderer");
  await terraform.apply();
  await expectConverged(terraform);
});
