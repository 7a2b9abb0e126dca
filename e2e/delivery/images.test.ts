import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetParameterCommand, PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { clientOptions, usual } from "../support/emulated";
import { makeRepository, manifest, pushImage } from "../support/images";
import { runStep, step } from "../support/step";

const repository = "dougust-backend";
const [api, job] = ["/dougust/dev/api/image", "/dougust/dev/export/image"];
const registry = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

let emulator: Emulator;
let first: string;
let second: string;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeRepository(emulator, repository);
  first = await pushImage(emulator, repository, "4f2a9c1");
  second = await pushImage(emulator, repository, "9b8d7e6");
});

afterAll(() => emulator.stop());

describe("pushing", () => {
  const built = { LOCAL_IMAGE: "app:built", REPOSITORY: repository };

  test("an image that is there is found with its digest, and one that is not is not", async () => {
    const there = await step(emulator, "find-image", { REPOSITORY: repository, TAG: "4f2a9c1" });
    const missing = await step(emulator, "find-image", { REPOSITORY: repository, TAG: "0000000" });
    expect(there.outputs).toMatchObject({ exists: "true", image: first });
    expect(there.outputs.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(missing.outputs).toMatchObject({
      exists: "false",
      digest: "",
      image: `${registry}/${repository}:0000000`,
    });
  });

  test("a commit that was pushed is not pushed again", async () => {
    const docker = fakeDocker();
    const { outputs } = await step(emulator, "push-image", { ...built, TAG: "4f2a9c1" }, docker);
    expect(outputs).toMatchObject({ image: first, pushed: "false" });
    expect(docker.said()).toBe("");
  });

  test("a new commit is pushed under its name, by a login that no process list shows", async () => {
    const docker = fakeDocker();
    const { outputs } = await step(emulator, "push-image", { ...built, TAG: "c0ffee1" }, docker);
    const image = `${registry}/${repository}:c0ffee1`;
    expect(outputs).toMatchObject({ image, pushed: "true" });
    expect(outputs.digest).toMatch(/^sha256:/);
    expect(docker.said().split("\n")).toEqual([
      `login --username AWS --password-stdin ${registry}`,
      `tag app:built ${image}`,
      `push ${image}`,
      "",
    ]);
  });

  test("a push that another run won is none that failed", async () => {
    const docker = fakeDocker("exit 1");
    const { outputs } = await step(emulator, "push-image", { ...built, TAG: "d00d001" }, docker);
    expect(outputs.digest).toMatch(/^sha256:/);
  });

  test("an image that did not arrive is said so", async () => {
    const { code, output } = await runStep(
      emulator,
      "push-image",
      { ...built, TAG: "bad0001" },
      fakeDocker("exit 1", false),
    );
    expect(code).toBe(1);
    expect(output).toContain(`::error::${registry}/${repository}:bad0001 did not arrive in ECR`);
  });

  test("latest is no tag, and neither is a word that no tag can be", async () => {
    for (const [TAG, message] of [
      ["latest", '"latest" names another image with every build; give the commit it was built from'],
      ["a b", '"a b" is no tag of an image; give the commit it was built from'],
    ] as const) {
      const { code, output } = await runStep(emulator, "push-image", { ...built, TAG }, fakeDocker());
      expect(code).toBe(1);
      expect(output).toContain(`::error::${message}`);
    }
  });

  test("a repository that is not there is trouble, not an image to build", async () => {
    const { code, output } = await runStep(emulator, "find-image", { REPOSITORY: "nobodys", TAG: "4f2a9c1" });
    expect(code).toBe(1);
    expect(output).toContain("::error::ECR does not answer for nobodys:4f2a9c1 in us-east-1");
  });
});

describe("moving pointers", () => {
  const move = (...moves: readonly (readonly [string, string])[]) => ({
    MOVES: JSON.stringify(moves.map(([parameter, image]) => ({ region: usual.region, parameter, image }))),
  });

  beforeEach(async () => {
    await point(api, first);
    await point(job, first);
  });

  test("all of them move, and what they named before moves them back", async () => {
    const { outputs } = await step(emulator, "move-pointer", move([api, second], [job, second]));
    expect(outputs.moved).toBe("true");
    expect([await pointed(api), await pointed(job)]).toEqual([second, second]);
    await step(emulator, "move-pointer", { MOVES: outputs.former ?? "" });
    expect([await pointed(api), await pointed(job)]).toEqual([first, first]);
  });

  test("one that names the image already stays untouched", async () => {
    const { outputs, output } = await step(emulator, "move-pointer", move([api, first]));
    expect(outputs.moved).toBe("false");
    expect(output).toContain(`${api} names ${first} already`);
  });

  test("an image may be named by its digest", async () => {
    const { outputs } = await step(emulator, "find-image", { REPOSITORY: repository, TAG: "9b8d7e6" });
    const image = `${registry}/${repository}@${outputs.digest}`;
    await step(emulator, "move-pointer", move([api, image]));
    expect(await pointed(api)).toBe(image);
  });

  test.each([
    [
      "an image that ECR does not have",
      `${registry}/${repository}:0000000`,
      "is not in ECR, and no pointer was moved",
    ],
    ["latest", `${registry}/${repository}:latest`, '"latest" names another image with every build'],
    ["an image without a tag", `${registry}/${repository}`, "is no image of ECR with a tag or a digest"],
    ["an image of elsewhere", "docker.io/library/nginx:1.27", "is no image of ECR with a tag or a digest"],
  ])("%s moves nothing, though another pointer could", async (_, image, message) => {
    const { code, output } = await runStep(emulator, "move-pointer", move([api, second], [job, image]));
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect([await pointed(api), await pointed(job)]).toEqual([first, first]);
  });

  test("a pointer that is not there moves none", async () => {
    const { code, output } = await runStep(
      emulator,
      "move-pointer",
      move([api, second], ["/dougust/dev/web/image", second]),
    );
    expect(code).toBe(1);
    expect(output).toContain("::error::there is no pointer /dougust/dev/web/image in us-east-1 to move");
    expect(await pointed(api)).toBe(first);
  });

  test.each([
    "",
    "[]",
    '[{ "parameter": "/dougust/dev/api/image" }]',
  ])("%j is no list of moves", async (MOVES) => {
    const { code, output } = await runStep(emulator, "move-pointer", { MOVES });
    expect(code).toBe(1);
    expect(output).toContain("says no pointer to move; write JSON");
  });

  test("an image that arrives a little later is waited for", async () => {
    const moving = runStep(emulator, "move-pointer", {
      ...move([api, `${registry}/${repository}:1a7e000`]),
      PATIENCE: "60",
    });
    await pushImage(emulator, repository, "1a7e000");
    expect((await moving).code).toBe(0);
  });
});

describe("moving back", () => {
  test.each([
    ["the one before", ["a", "b"], "a"],
    ["not the one that failed and was taken back", ["a", "b", "c", "b"], "a"],
    ["not one that failed twice", ["a", "b", "c", "b", "c", "b"], "a"],
    ["further back with each time", ["a", "b", "c", "b", "a"], undefined],
  ])("goes to %s", async (_, history: string[], expected?: string) => {
    // GIVEN
    const parameter = `/dougust/dev/back-${history.join("")}/image`;
    const images = new Map([
      ["a", first],
      ["b", second],
      ["c", `${registry}/${repository}:c0ffee1`],
    ]);
    for (const name of history) {
      await point(parameter, images.get(name) ?? "");
    }
    // WHEN
    const MOVES = JSON.stringify([{ region: usual.region, parameter }]);
    const { code, output } = await runStep(emulator, "roll-back", { MOVES });
    // THEN
    if (expected === undefined) {
      expect(output).toContain("named no other image before that it did not go back from");
    }
    expect([code, await pointed(parameter)]).toEqual(
      expected === undefined ? [1, first] : [0, images.get(expected)],
    );
  });
});

/** Docker is not there where these tests run: this one writes down what it is asked, and its push is what the registry would keep. */
function fakeDocker(ending = "", arrives = true) {
  const folder = mkdtempSync(join(tmpdir(), "slipway-docker-"));
  const log = join(folder, "log");
  writeFileSync(log, "");
  writeFileSync(join(folder, "manifest"), manifest("fake"));
  writeFileSync(
    join(folder, "docker"),
    `#!/usr/bin/env bash
set -eu
echo "$*" >>${log}
[[ $1 == login ]] && { cat >/dev/null; exit 0; }
[[ $1 == push ]] || exit 0
${arrives ? `aws ecr put-image --repository-name ${repository} --image-tag "\${2##*:}" --image-manifest "file://${folder}/manifest" --output json >/dev/null` : ""}
${ending}
`,
  );
  chmodSync(join(folder, "docker"), 0o755);
  return { programs: [folder], said: () => readFileSync(log, "utf8") };
}

async function point(parameter: string, image: string): Promise<void> {
  const ssm = new SSMClient(clientOptions(emulator, usual));
  await ssm.send(new PutParameterCommand({ Name: parameter, Value: image, Type: "String", Overwrite: true }));
}

async function pointed(parameter: string): Promise<string | undefined> {
  const ssm = new SSMClient(clientOptions(emulator, usual));
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: parameter }));
  return Parameter?.Value;
}
