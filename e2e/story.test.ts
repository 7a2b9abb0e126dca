import { copyFileSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { BatchDeleteImageCommand, ECRClient } from "@aws-sdk/client-ecr";
import { DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient } from "@aws-sdk/client-ecs";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { parse } from "yaml";
import { unprotected } from "../local/changes/unprotected";
import type { Change } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { Terraform } from "../local/terraform";
import { readBundle } from "../tools/bundle/diff/read";
import { differences } from "../tools/bundle/diff/stacks";
import { bundled } from "./support/bundled";
import { expectConverged } from "./support/converged";
import { clientOptions, usual } from "./support/emulated";
import { type Behaviour, behave, pushImage } from "./support/images";
import { step } from "./support/step";
import { type JobResult, runJob } from "./support/workflow";
import { initialized, written } from "./support/workplace";

// From nothing to an environment that is deployed to by its application's workflow, handed over, and taken down again. Each
// test goes on where the one before it stopped.

const repository = "dougust-backend";
const place = { STACK: "dougust-dev", AWS_ACCOUNT: usual.account, AWS_REGION: usual.region };

let emulator: Emulator;
let state: Terraform;
let account: Terraform;
let dev: Terraform;
let handedOver: string;
let loadBalancer: Server;
let answer = 200;

beforeAll(async () => {
  emulator = await startEmulator();
  loadBalancer = createServer((_, response) => response.writeHead(answer).end("{}")).listen(0, "127.0.0.1");
});

afterAll(async () => {
  loadBalancer.close();
  await emulator.stop();
});

test("first the bucket and key of all states, then the account with repositories and roles", async () => {
  state = await initialized(emulator, "dougust-state");
  await state.apply();
  account = await initialized(emulator, "dougust-account");
  await account.apply();
  const roles = await account.do("state", "list");
  for (const role of ["plan", "push", "apply_dev", "deploy_dev"]) {
    expect(roles).toMatch(new RegExp(`aws_iam_role\\.\\w*${role}`));
  }
});

test("an environment is planned, and that plan is applied and recorded", async () => {
  // GIVEN
  await pushImage(emulator, repository, "initial");
  await pushImage(emulator, "dougust-export", "initial");
  const { folder } = await written("dougust-dev");
  const PLAN_FILE = join(folder, "reviewed.tfplan");
  // WHEN
  const plan = {
    FOLDER: folder,
    PLAN_FILE,
    ONLY: "anything",
    MEANING: "",
    LOCK: "true",
    READ_SECRETS: "true",
  };
  const { outputs } = await step(emulator, "plan", { ...place, ...plan });
  const CHECKSUM = outputs.checksum ?? "";
  await step(emulator, "apply", {
    ...place,
    FOLDER: folder,
    PLAN_FILE,
    CHECKSUM,
    RECORD: "true",
    COMMIT: "c0ffee1",
  });
  // THEN
  dev = new Terraform(folder, emulator.environment);
  await expectConverged(dev);
  expect(await running()).toBe(image("initial"));
});

test("a push of the application migrates and deploys its image, and nothing is left to plan", async () => {
  // WHEN
  const { status, output } = await push("4f2a9c1", { jobs: { log: ["1 migration applied"] } });
  // THEN
  expect({ status, output }).toMatchObject({ status: "success" });
  expect(output).toContain("1 migration applied");
  expect(output).toContain(`dougust-dev-api runs ${image("4f2a9c1")}`);
  expect(output).toContain("/api/health: 200");
  expect(await pointsTo()).toBe(image("4f2a9c1"));
  expect(await running()).toBe(image("4f2a9c1"));
  await expectConverged(dev);
});

test("a migration that fails shows its log, and nothing changes", async () => {
  // WHEN
  const { status, ran, output } = await push("bad0a11", {
    jobs: { exitCode: 1, log: ["relation users exists"] },
  });
  // THEN
  expect(status).toBe("failure");
  expect(output).toContain("relation users exists");
  expect(ran).not.toContain("apply");
  expect(ran.at(-1)).toBe("notify");
  expect(await pointsTo()).toBe(image("4f2a9c1"));
  expect(await running()).toBe(image("4f2a9c1"));
});

test("a version that does not come up is rolled back by ECS and by the workflow, and nothing is left to plan", async () => {
  // WHEN
  const { status, output } = await push("bad0b22", {
    services: { outcome: "fails", exitCode: 7, log: ["no DATABASE_URL"] },
  });
  // THEN
  expect(status).toBe("failure");
  expect(output).toContain("ROLLBACK_SUCCESSFUL");
  expect(output).toContain("no DATABASE_URL");
  expect(await pointsTo()).toBe(image("4f2a9c1"));
  expect(await running()).toBe(image("4f2a9c1"));
  await expectConverged(dev);
});

test("a version that comes up but does not answer is taken back, too", async () => {
  // GIVEN
  answer = 502;
  // WHEN
  const { status, output } = await push("bad0c33");
  answer = 200;
  // THEN
  expect(status).toBe("failure");
  expect(output).toContain("answered 502");
  expect(await running()).toBe(image("4f2a9c1"));
  await expectConverged(dev);
});

test("who has the bundle alone has nothing to change", async () => {
  // GIVEN
  handedOver = bundled({ name: "dougust-dev", folder: dev.folder }).folder;
  const terraform = new Terraform(handedOver, emulator.environment);
  // WHEN
  await terraform.init();
  // THEN
  await expectConverged(terraform);
});

test("a canary in the data changes no data, and asks for the provider that knows it", async () => {
  // GIVEN
  const { folder } = bundled(await written("dougust-dev", withCanary));
  // WHEN
  const [stack] = differences(readBundle(dirname(handedOver)), readBundle(dirname(folder)));
  // THEN
  const names = stack?.changes.map(({ name }) => name) ?? [];
  expect(names).toContain("aws_ecs_service.api");
  expect(names.filter((name) => /^aws_(db|secretsmanager|ssm|s3)_/.test(name))).toEqual([]);
  expect(readFileSync(join(folder, "versions.tf.json"), "utf8")).toContain(">= 6.25.0, < 7.0.0");
});

test("environment and account go again, once somebody has said so of the record and of the images", async () => {
  // GIVEN
  await dev.destroy();
  await expect(account.destroy()).rejects.toThrow("lifecycle.prevent_destroy");
  const { folder } = await written("dougust-account", undefined, unprotected.inAccount.change);
  copyFileSync(join(folder, "cdk.tf.json"), join(account.folder, "cdk.tf.json"));
  await account.apply();
  await expect(account.destroy()).rejects.toThrow("RepositoryNotEmptyException");
  // WHEN
  await deleteImages();
  // THEN
  expect(await account.destroy()).toContain("Destroy complete!");
});

/** Pushes an image, and runs the job by which the application's workflow deploys it to dev. */
async function push(commit: string, behaviour: Behaviour = {}): Promise<JobResult> {
  await behave(emulator, await pushImage(emulator, repository, commit), behaviour);
  const caller = parse(readFileSync("delivery/dougust/deploy.yml", "utf8")).jobs.dev;
  const { port } = loadBalancer.address() as AddressInfo;
  return await runJob(emulator, ".github/workflows/deploy-service.yml", "deploy", {
    inputs: { "roll-back": "", patience: "0", ...caller.with, commit },
    environment: { AWS_REGION: usual.region, PAUSE: "1" },
    // the load balancer's name leads nowhere here: whoever asks it is sent to the server of this test
    environments: { "smoke-test": { http_proxy: `http://127.0.0.1:${port}`, ATTEMPTS: "2" } },
  });
}

function image(tag: string): string {
  return `${usual.account}.dkr.ecr.${usual.region}.amazonaws.com/${repository}:${tag}`;
}

async function pointsTo(): Promise<string | undefined> {
  const ssm = new SSMClient(clientOptions(emulator, usual));
  return (await ssm.send(new GetParameterCommand({ Name: "/dougust/dev/api/image" }))).Parameter?.Value;
}

/** The image that the service runs. */
async function running(): Promise<string | undefined> {
  const ecs = new ECSClient(clientOptions(emulator, usual));
  const { services } = await ecs.send(
    new DescribeServicesCommand({ cluster: "dougust-dev", services: ["dougust-dev-api"] }),
  );
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: services?.[0]?.taskDefinition }),
  );
  return taskDefinition?.containerDefinitions?.[0]?.image;
}

/** What a person does who wants a repository to go: Terraform lets none go that holds images. */
async function deleteImages(): Promise<void> {
  const ecr = new ECRClient(clientOptions(emulator, usual));
  const tags = {
    [repository]: ["initial", "4f2a9c1", "bad0a11", "bad0b22", "bad0c33"],
    "dougust-export": ["initial"],
  };
  for (const [repositoryName, names] of Object.entries(tags)) {
    const imageIds = names.map((imageTag) => ({ imageTag }));
    await ecr.send(new BatchDeleteImageCommand({ repositoryName, imageIds }));
  }
}

/** The environment as somebody writes it who wants new versions tried by a few first. */
const withCanary: Change = (page) => {
  const { api, ...others } = page.services;
  const shares = { canaryPercent: 10, canaryMinutes: 5, bakeMinutes: 5 };
  const deployment = { strategy: "canary" as const, ...shares, rollbackOn: ["server-errors"] };
  return { ...page, services: api ? { ...others, api: { ...api, deployment } } : others };
};
