import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListTaskDefinitionsCommand,
} from "@aws-sdk/client-ecs";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import type { Terraform } from "../../local/terraform";
import { expectConverged } from "../support/converged";
import { clientOptions, type Place, usual } from "../support/emulated";
import { makeRepository, pushImage } from "../support/images";
import { refusing } from "../support/refusing";
import { runStep, step } from "../support/step";
import { initialized, makeStateBucket } from "../support/workplace";

const bahrain: Place = { account: usual.account, region: "me-south-1" };
const PREVIEWS = "/saas/staging/previews";
const cluster = "saas-staging";
/** All places with what they stand on, and nothing else of the environment. */
const places = "-target=aws_ssm_parameter.previews";

let emulator: Emulator;
let terraform: Terraform;
let images: Record<"first" | "second" | "third", string>;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "saas");
  await makeRepository(emulator, "saas-backend-previews", bahrain);
  const push = (tag: string) => pushImage(emulator, "saas-backend-previews", tag, bahrain);
  images = { first: await push("4f2a9c1"), second: await push("9b8d7e6"), third: await push("c0ffee1") };
  terraform = await initialized(emulator, "saas-staging");
  await terraform.apply(places);
});

afterAll(() => emulator.stop());

test("places cost nothing before anybody claims them", async () => {
  expect(await running("preview-1")).toMatchObject({ tasks: 0 });
  expect(await running("preview-2")).toMatchObject({ tasks: 0 });
});

describe("pull requests", () => {
  test("each branch gets a place of its own, and no plan takes it away", async () => {
    // WHEN two ask at once
    const [one, two] = await Promise.all([
      claimed("fast-search", "41", images.first),
      claimed("late-fees", "42", images.second),
    ]);
    // THEN
    expect([one.slot, two.slot].toSorted()).toEqual(["preview-1", "preview-2"]);
    expect(one.url).toBe(`https://${one.slot?.at(-1)}.preview.staging.saas.example`);
    expect(await running(one.slot)).toMatchObject({ tasks: 1, image: images.first });
    expect(await running(two.slot)).toMatchObject({ tasks: 1, image: images.second });
    await expectConverged(terraform, places);
  });

  test("what it runs is the service's own but for the image: its roles, variables and secrets", async () => {
    const { slot } = await claimed("fast-search", "41", images.first);
    const [shown, made] = [
      await definition(`saas-staging-${slot}`),
      await definition(`saas-staging-${slot}:1`),
    ];
    const withoutImage = ({ containerDefinitions, ...rest }: typeof shown) => ({
      roles: [rest.taskRoleArn, rest.executionRoleArn],
      size: [rest.cpu, rest.memory],
      volumes: rest.volumes,
      containers: containerDefinitions?.map(({ image: _, ...container }) => container),
    });
    expect(withoutImage(shown)).toEqual(withoutImage(made));
  });

  test("another commit of a branch is shown where the one before was", async () => {
    const { slot } = await claimed("fast-search", "41", images.third);
    expect(await running(slot)).toMatchObject({ tasks: 1, image: images.third });
    expect(await claimOf(slot)).toEqual({ branch: "fast-search", pullRequest: "41", image: images.third });
  });

  test("where all places are taken, who has them is told, and nothing changes", async () => {
    const { code, output } = await runStep(emulator, "claim-preview", claim("third", "43", images.first));
    expect(code).toBe(1);
    expect(output).toMatch(
      /::error::all places for previews are taken: preview-[12] by (fast-search \(#41\)|late-fees \(#42\)), preview/,
    );
  });

  test.each([
    [
      "an image that was not pushed",
      { IMAGE: "0000000" },
      "is not in ECR, and no place was claimed; push it first",
    ],
    ["a moving tag", { IMAGE: "latest" }, '"latest" names another image with every build'],
    ["no number", { PULL_REQUEST: "" }, '"" is no number of a pull request; give its own'],
    ["no branch", { BRANCH: "" }, '"" is no branch; give the pull request\'s own'],
    [
      "another parameter",
      { PREVIEWS: "/saas/prod/previews" },
      "there are no places for previews at /saas/prod/previews",
    ],
  ])("%s claims nothing", async (_, { IMAGE, ...other }: Record<string, string>, message) => {
    const image = IMAGE === undefined ? images.first : images.first.replace(/[^:]+$/, IMAGE);
    const { code, output } = await runStep(emulator, "claim-preview", {
      ...claim("wrong", "44", image),
      ...other,
    });
    expect(code).toBe(1);
    expect(output).toContain(message);
  });

  test("a closed one gives its place back as Terraform made it, and another branch gets it", async () => {
    // WHEN
    const { outputs } = await step(
      emulator,
      "free-preview",
      { ...region, PREVIEWS, BRANCH: "fast-search" },
      asPullRequest,
    );
    // THEN
    const freed = outputs.freed ?? "";
    expect(freed).toMatch(/^preview-[12]$/);
    expect(await running(freed)).toMatchObject({ tasks: 0, revision: `saas-staging-${freed}:1` });
    // its copies stay: no role can be given the right to deregister these alone
    expect(await revisions(freed)).toContainEqual(expect.stringMatching(/preview-[12]:2$/));
    await expectConverged(terraform, places);
    // WHEN
    const next = await claimed("third", "43", images.first);
    // THEN
    expect(next.slot).toBe(freed);
    expect(await running(freed)).toMatchObject({ tasks: 1, image: images.first });
  });

  test("one that has no place frees none", async () => {
    const { outputs } = await step(emulator, "free-preview", { ...region, PREVIEWS, BRANCH: "nobodys" });
    expect(outputs.freed).toBe("");
  });
});

const region = { AWS_REGION: bahrain.region, AWS_DEFAULT_REGION: bahrain.region };

/** What the role of pull requests may not do, whatever its policy says of tags: the action knows neither resources nor conditions. */
const asPullRequest = refusing("ecs deregister-task-definition");

function claim(BRANCH: string, PULL_REQUEST: string, IMAGE: string) {
  return { ...region, PREVIEWS, BRANCH, PULL_REQUEST, IMAGE };
}

async function claimed(...asked: Parameters<typeof claim>) {
  return (await step(emulator, "claim-preview", claim(...asked), asPullRequest)).outputs;
}

/** What a place's service runs. */
async function running(slot = "") {
  const { services: [service] = [] } = await ecs().send(
    new DescribeServicesCommand({ cluster, services: [`saas-staging-${slot}`] }),
  );
  const { containerDefinitions } = await definition(service?.taskDefinition ?? "");
  return {
    tasks: service?.desiredCount,
    image: containerDefinitions?.[0]?.image,
    revision: service?.taskDefinition?.split("/").at(-1),
  };
}

async function definition(taskDefinition: string) {
  const described = await ecs().send(new DescribeTaskDefinitionCommand({ taskDefinition }));
  return described.taskDefinition ?? {};
}

async function revisions(slot = "") {
  const familyPrefix = `saas-staging-${slot}`;
  const listed = await ecs().send(new ListTaskDefinitionsCommand({ familyPrefix, status: "ACTIVE" }));
  return listed.taskDefinitionArns ?? [];
}

async function claimOf(slot = "") {
  const ssm = new SSMClient(clientOptions(emulator, bahrain));
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: `${PREVIEWS}/${slot}` }));
  return JSON.parse(Parameter?.Value ?? "");
}

const ecs = () => new ECSClient(clientOptions(emulator, bahrain));
