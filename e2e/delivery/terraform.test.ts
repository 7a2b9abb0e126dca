import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStep } from "../support/step";

// What Terraform is told by the steps that run it, asked of Terraform itself, without a cloud.

const nowhere = { environment: {} };

test("a look for drift reads no secret: its role may not", async () => {
  // GIVEN a stack that says so where it is planned with the right to read secrets
  const folder = workplace({
    variable: { read_secrets: { type: "bool", default: true } },
    check: {
      secrets: { assert: [{ condition: "${!var.read_secrets}", error_message: "secrets would be read" }] },
    },
  });
  // WHEN
  const { code, output, outputs } = await drift(folder);
  // THEN
  expect(output).not.toContain("secrets would be read");
  expect(code).toBe(0);
  expect(outputs.drifted).toBe("false");
});

function plan(folder: string, inputs: Readonly<Record<string, string>> = {}) {
  return runStep(nowhere, "plan", {
    FOLDER: folder,
    PLAN_FILE: join(folder, "plan.tfplan"),
    ONLY: "anything",
    LOCK: "true",
    READ_SECRETS: "false",
    MEANING: "",
    ...inputs,
  });
}

function drift(folder: string, inputs: Readonly<Record<string, string>> = {}) {
  const REPORT = join(folder, "drift.md");
  return runStep(nowhere, "drift", { FOLDER: folder, STACK: "dougust-dev", REPORT, ...inputs });
}

/** A folder of Terraform JSON, with a state where that is given. */
function workplace(json: object, state?: object): string {
  const folder = mkdtempSync(join(tmpdir(), "slipway-terraform-"));
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(json));
  if (state) {
    writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify(state));
  }
  return folder;
}
