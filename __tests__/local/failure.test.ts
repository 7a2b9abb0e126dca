import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFailure } from "../../local/failure";
import { scratch } from "../support/scratch";

const stack = (folder = "local/.cloud/x") => ({
  name: "dougust-dev",
  system: "dougust",
  folder,
  account: "123456789012",
  region: "us-east-1",
});

test("says of each error where it is, what it is and why", () => {
  const error = {
    severity: "error",
    summary: "creating RDS",
    detail: "it is there\n",
    address: "aws_db_instance.database",
  } as const;
  expect(describeFailure(stack(), "apply", [error], "")).toBe(
    "dougust-dev: terraform apply failed\n  aws_db_instance.database: creating RDS: it is there",
  );
});

test("shows all that was said where nothing of it is an event", () => {
  expect(describeFailure(stack(), "plan", [], "panic: x\n")).toContain("\n  panic: x");
});

test("tells how to clear the lock of a run that is dead", () => {
  const output = "Error acquiring the state lock … ID:        6d2e7c50-5e0f-4a0e-9a86-2f0b0d8f3c11\n";
  expect(describeFailure(stack(), "plan", [], output)).toContain(
    "terraform -chdir=local/.cloud/x force-unlock 6d2e7c50-5e0f-4a0e-9a86-2f0b0d8f3c11",
  );
});

test("tells how a state that could not be saved comes back", () => {
  // GIVEN
  const folder = scratch();
  writeFileSync(join(folder, "errored.tfstate"), "{}");
  // THEN
  expect(describeFailure(stack(folder), "apply", [], "")).toContain(
    `terraform -chdir=${folder} state push errored.tfstate`,
  );
});
