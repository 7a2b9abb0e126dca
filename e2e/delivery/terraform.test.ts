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

/** As it is on GitHub: nobody says where Terraform takes providers from. */
const unset = { GITHUB_ACTIONS: "true", TF_CLI_CONFIG_FILE: "" };

test.each([
  ["plan", plan],
  ["drift", drift],
])("%s asks for no provider of strangers, though the state names one", async (_, run) => {
  // GIVEN
  const state = {
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "00000000-0000-0000-0000-000000000000",
    outputs: {},
    resources: [
      {
        mode: "managed",
        type: "stranger_thing",
        name: "one",
        provider: 'provider["registry.terraform.io/stranger/stranger"]',
        instances: [{ schema_version: 0, attributes: { id: "one" } }],
      },
    ],
  };
  // WHEN
  const { code, output } = await run(workplace({}, state), unset);
  // THEN
  expect(output.replace(/\s+/g, " ")).toContain("stranger/stranger was not found in any of the search");
  expect(output).toContain("::error::terraform init failed in");
  expect(code).toBe(1);
});

test("what is planned by a record takes the providers of its lock file, and no other", async () => {
  // GIVEN a lock file that knows no provider
  const json = { terraform: { required_providers: { random: { source: "hashicorp/random" } } } };
  const folder = workplace(json);
  writeFileSync(join(folder, ".terraform.lock.hcl"), "");
  // WHEN
  const { code, output } = await plan(folder);
  // THEN
  expect(output).toContain("::error::terraform init failed in");
  expect(output).toContain("Provider dependency changes detected");
  expect(code).toBe(1);
  // WHEN there is none
  const fresh = await plan(workplace(json));
  // THEN
  expect(fresh.code).toBe(0);
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
