import { writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import type { Terraform } from "../../local/terraform";
import { changes } from "../support/aws-request";
import { expectConverged } from "../support/converged";
import { type FaultProxy, startFaultProxy } from "../support/fault-proxy";
import { initialized, makeStateBucket } from "../support/workplace";
import { imagesAlone } from "./images-alone";
import { applyUntil } from "./mid-apply";
import { savedState } from "./state-bucket";

const stack = "dougust-account";
const policy = "aws_ecr_lifecycle_policy.dougust_backend_lifecycle";

/** Somebody with a folder of their own, whose requests are remembered. */
interface Person {
  readonly terraform: Terraform;
  readonly proxy: FaultProxy;
}

let emulator: Emulator;
let one: Person;
let other: Person;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  one = await person();
  other = await person();
});

afterAll(async () => {
  await Promise.all([one.proxy.stop(), other.proxy.stop()]);
  await emulator.stop();
});

test("of two applies at once the second stops without waiting, names who holds the lock and changes nothing", async () => {
  // GIVEN
  const first = await applyUntil("CreateKey", one.terraform, one.proxy);
  // WHEN
  const began = Date.now();
  const { code, output } = await other.terraform.try("apply", "-auto-approve");
  const seconds = (Date.now() - began) / 1000;
  // THEN
  expect(output).toContain("Error acquiring the state lock");
  expect(output).toMatch(new RegExp(`Who: +${userInfo().username}@${hostname()}\n`));
  expect(output).toMatch(/Operation: +OperationTypeApply\n/);
  expect(code).toBe(1);
  // a busy machine included
  expect(seconds).toBeLessThan(20);
  expect(other.proxy.log.filter(changes)).toEqual([]);
  expect((await first.ended).code).toBe(0);
  await expectConverged(other.terraform);
});

test("a plan made before somebody else's apply is refused, and changes nothing", async () => {
  // GIVEN
  await one.terraform.do("plan", `-replace=${policy}`, "-out=mine.tfplan");
  await other.terraform.apply("-destroy", `-target=${policy}`);
  one.proxy.log.length = 0;
  // WHEN
  const { code, output } = await one.terraform.try("apply", "mine.tfplan");
  // THEN
  expect(output).toContain("Saved plan is stale");
  expect(code).toBe(1);
  expect(one.proxy.log.filter(changes)).toEqual([]);
});

test("an older state does not replace a newer one, and changes nothing", async () => {
  // GIVEN
  writeFileSync(join(one.terraform.folder, "older.tfstate"), await one.terraform.do("state", "pull"));
  await other.terraform.apply();
  const newer = await savedState(emulator, "dougust", stack);
  one.proxy.log.length = 0;
  // WHEN
  const { code, output } = await one.terraform.try("state", "push", "older.tfstate");
  // THEN
  expect(output).toContain(
    `cannot import state with serial ${newer.serial - 1} over newer state with serial ${newer.serial}`,
  );
  expect(code).toBe(1);
  expect(one.proxy.log.filter(changes)).toEqual([]);
  expect(await savedState(emulator, "dougust", stack)).toEqual(newer);
});

async function person(): Promise<Person> {
  const proxy = await startFaultProxy(emulator);
  return { proxy, terraform: await initialized(proxy, stack, undefined, imagesAlone) };
}
