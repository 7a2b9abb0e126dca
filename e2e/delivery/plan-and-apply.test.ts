import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateAliasCommand, CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import type { Change } from "../../local/stacks";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { groupId, openToInternet, revoke } from "../support/drifts/security-groups";
import { clientOptions, masterPassword, usual } from "../support/emulated";
import { makeRepository, pushImage } from "../support/images";
import { runStep, step } from "../support/step";
import { makeStateBucket, written } from "../support/workplace";

const stack = "dougust-dev";
const databaseGroup = "dougust-dev-database";
const place = { STACK: stack, AWS_ACCOUNT: usual.account, AWS_REGION: usual.region };
const reader = { LOCK: "false", READ_SECRETS: "false" };
const applier = { LOCK: "true", READ_SECRETS: "true" };
const deployer = { LOCK: "true", READ_SECRETS: "false" };

let emulator: Emulator;
let scratch: string;
let synthesized: string;
let image: string;

beforeAll(async () => {
  emulator = await startEmulator();
  scratch = mkdtempSync(join(tmpdir(), "slipway-pipeline-"));
  await makeStateBucket(emulator, "dougust");
  await makeStateKey();
  for (const repository of ["dougust-backend", "dougust-export"]) {
    await makeRepository(emulator, repository);
  }
  await pushImage(emulator, "dougust-backend", "initial");
  image = await pushImage(emulator, "dougust-backend", "4f2a9c1");
  synthesized = (await written(stack)).folder;
});

afterAll(() => emulator.stop());

test("before anything was applied, a deployment has nothing to go by", async () => {
  const { code, output } = await runStep(emulator, "fetch-applied", {
    ...place,
    FOLDER: join(scratch, "nothing"),
  });
  expect(code).toBe(1);
  expect(output).toContain("::error::nothing tells what was applied to dougust-dev last");
  expect(existsSync(join(scratch, "nothing"))).toBe(false);
});

describe("a first environment", () => {
  const sealed = () => join(scratch, "sealed");
  const reviewed = () => join(scratch, "reviewed.tfplan");
  const opened = () => join(scratch, "opened.tfplan");

  test("is planned without the right to read secrets, which the plan says", async () => {
    const { outputs } = await plan(synthesized, reviewed(), reader);
    expect(outputs).toMatchObject({ changes: "true", "writes-secrets": "true" });
  });

  test("its plan passes through GitHub where nobody can read it, and comes out as it was", async () => {
    await step(emulator, "seal-plan", { FOLDER: synthesized, PLAN_FILE: reviewed(), SEALED: sealed() });
    // a plan is an archive of plain files
    expect(readFileSync(reviewed()).subarray(0, 2).toString()).toBe("PK");
    expect(readFileSync(join(sealed(), "plan.sealed")).includes("PK\u0003\u0004")).toBe(false);
    await step(emulator, "open-plan", { FOLDER: synthesized, PLAN_FILE: opened(), SEALED: sealed() });
    expect(readFileSync(opened()).equals(readFileSync(reviewed()))).toBe(true);
  });

  test("a sealed plan that somebody changed does not open", async () => {
    const changed = join(scratch, "changed");
    cpSync(sealed(), changed, { recursive: true });
    writeFileSync(join(changed, "plan.sealed"), "something else");
    const { code, output } = await runStep(emulator, "open-plan", {
      FOLDER: synthesized,
      PLAN_FILE: opened(),
      SEALED: changed,
    });
    expect(code).toBe(1);
    expect(output).toContain("was changed on its way; plan anew");
  });

  test("another plan than the reviewed one is not applied", async () => {
    const { code, output } = await apply(synthesized, reviewed(), {
      CHECKSUM: "0".repeat(64),
      RECORD: "true",
    });
    expect(code).toBe(1);
    expect(output).toContain("is not the plan that was reviewed");
    expect(
      (await runStep(emulator, "fetch-applied", { ...place, FOLDER: join(scratch, "nothing") })).code,
    ).toBe(1);
  });

  test("is planned anew by who may read secrets, means the same, and is applied and written down", async () => {
    const { outputs: before } = await plan(synthesized, reviewed(), reader);
    const { outputs } = await plan(synthesized, opened(), { ...applier, MEANING: before.meaning ?? "" });
    expect(outputs).toMatchObject({ meaning: before.meaning, "writes-secrets": "false" });
    const applied = await apply(synthesized, opened(), { CHECKSUM: outputs.checksum ?? "", RECORD: "true" });
    expect(applied).toMatchObject({ code: 0 });
  });

  test("a plan of something else is not the reviewed one any more", async () => {
    const planFile = join(scratch, "other.tfplan");
    const { code, output } = await tryPlan(synthesized, planFile, { ...applier, MEANING: "0".repeat(64) });
    expect(code).toBe(1);
    expect(output).toContain("the plan is not the reviewed one any more; review it anew");
    expect(existsSync(planFile)).toBe(false);
  });
});

describe("what was applied", () => {
  let folder: string;

  beforeAll(async () => {
    folder = join(scratch, "applied");
    const { outputs } = await step(emulator, "fetch-applied", { ...place, FOLDER: folder });
    expect(outputs).toMatchObject({ folder, commit: "c0ffee1" });
  });

  test("is the same JSON, with the providers of that apply", () => {
    const json = (of: string) => readFileSync(join(of, "cdk.tf.json"), "utf8");
    expect(json(folder)).toBe(json(synthesized));
    expect(readFileSync(join(folder, ".terraform.lock.hcl"), "utf8")).toContain("hashicorp/aws");
  });

  test("has not drifted", async () => {
    const { outputs } = await drift(folder);
    expect(outputs.drifted).toBe("false");
  });

  test("is told apart from a rule that somebody added, in a report that names it", async () => {
    const rule = await openToInternet(emulator, databaseGroup, 5432);
    const { outputs, report } = await drift(folder);
    await revoke(emulator, await groupId(emulator, databaseGroup), rule);
    expect(outputs.drifted).toBe("true");
    expect(report()).toContain(rule);
  });

  test("says how a new image gets there", async () => {
    const { outputs } = await step(emulator, "read-delivery", {
      FOLDER: folder,
      REPOSITORY: "dougust-backend",
      TAG: "4f2a9c1",
    });
    expect(JSON.parse(outputs.moves ?? "")).toEqual([
      { region: "us-east-1", parameter: "/dougust/dev/api/image", image },
    ]);
    expect(outputs.urls).toMatch(/^http:\/\/\S+\/api\/health$/);
    expect(outputs.topics).toBe("arn:aws:sns:us-east-1:123456789012:dougust-dev-warning");
  });

  test("knows which repositories it runs images of", async () => {
    const { code, output } = await runStep(emulator, "read-delivery", {
      FOLDER: folder,
      REPOSITORY: "backend",
      TAG: "4f2a9c1",
    });
    expect(code).toBe(1);
    expect(output).toContain(
      'runs images of "backend"; there are: 123456789012.dkr.ecr.us-east-1.amazonaws.com/dougust-backend',
    );
  });

  test("has every secret that people supply, since there is none", async () => {
    expect((await step(emulator, "check-secrets", { FOLDER: folder })).code).toBe(0);
  });

  describe("with another image", () => {
    const deployment = () => join(scratch, "deployment.tfplan");
    let former: string;

    beforeAll(async () => {
      const MOVES = JSON.stringify([{ region: "us-east-1", parameter: "/dougust/dev/api/image", image }]);
      former = (await step(emulator, "move-pointer", { MOVES })).outputs.former ?? "";
    });

    test("may be applied as long as nothing but images changes, without reading a secret", async () => {
      const { outputs } = await plan(folder, deployment(), { ...deployer, ONLY: "images" });
      expect(outputs).toMatchObject({ changes: "true", "writes-secrets": "false" });
      const applied = await apply(folder, deployment(), {
        CHECKSUM: outputs.checksum ?? "",
        RECORD: "false",
      });
      expect(applied).toMatchObject({ code: 0 });
      expect((await plan(folder, deployment(), deployer)).outputs.changes).toBe("false");
    });

    test("is not applied where anything else would change, which is named", async () => {
      const other = (await written(stack, withMoreMemory)).folder;
      await step(emulator, "move-pointer", { MOVES: former });
      const { code, output } = await tryPlan(other, deployment(), { ...deployer, ONLY: "images" });
      expect(code).toBe(1);
      expect(output).toContain(
        "would change more than which image runs, so nothing is applied: delete and create aws_ecs_task_definition.api_task",
      );
      expect(existsSync(deployment())).toBe(false);
    });

    test("is not deployed by a plan that would write a secret it did not read: the apply stops before it", async () => {
      const other = (await written(stack, withAnotherPassword)).folder;
      const before = await masterPassword(emulator, "dougust-dev-db");
      const { outputs } = await plan(other, deployment(), deployer);
      expect(outputs["writes-secrets"]).toBe("true");
      const applied = await apply(other, deployment(), { CHECKSUM: outputs.checksum ?? "", RECORD: "false" });
      expect(applied.code).toBe(1);
      expect(applied.output.replace(/\s+/g, " ")).toContain("made with read_secrets = false");
      expect(await masterPassword(emulator, "dougust-dev-db")).toBe(before);
    });
  });
});

function tryPlan(folder: string, planFile: string, inputs: Readonly<Record<string, string>>) {
  return runStep(emulator, "plan", {
    FOLDER: folder,
    PLAN_FILE: planFile,
    ONLY: "anything",
    MEANING: "",
    ...inputs,
  });
}

function plan(folder: string, planFile: string, inputs: Readonly<Record<string, string>>) {
  return step(emulator, "plan", {
    FOLDER: folder,
    PLAN_FILE: planFile,
    ONLY: "anything",
    MEANING: "",
    ...inputs,
  });
}

function apply(folder: string, planFile: string, inputs: Readonly<Record<string, string>>) {
  return runStep(emulator, "apply", { FOLDER: folder, PLAN_FILE: planFile, COMMIT: "c0ffee1", ...inputs });
}

async function drift(folder: string) {
  const REPORT = join(scratch, "drift.md");
  const result = await step(emulator, "drift", { FOLDER: folder, STACK: stack, REPORT });
  return { ...result, report: () => readFileSync(REPORT, "utf8") };
}

/** The key that the stack of the state makes. */
async function makeStateKey(): Promise<void> {
  const kms = new KMSClient(clientOptions(emulator, usual));
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  await kms.send(
    new CreateAliasCommand({ AliasName: "alias/dougust-terraform-state", TargetKeyId: KeyMetadata?.KeyId }),
  );
}

/** The environment as a person would change it at the same time. */
const withMoreMemory: Change = (page) => {
  const { api, ...others } = page.services;
  return { ...page, services: api ? { ...others, api: { ...api, memory: 2048 } } : others };
};

/** The environment with a new password of its database. */
const withAnotherPassword: Change = (page) => {
  const part = "database-password";
  const secret = page.secrets.entries[part];
  const entries = {
    ...page.secrets.entries,
    ...(secret?.kind === "generated" && { [part]: { ...secret, version: 2 } }),
  };
  return { ...page, secrets: { ...page.secrets, entries } };
};
