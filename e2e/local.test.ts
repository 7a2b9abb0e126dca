import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { type Result, Running, run } from "../local/terraform";
import { clientOptions, usual } from "./support/emulated";

const copy = mkdtempSync(join(tmpdir(), "slipway-copy-"));
let taken: Server;
let port: number;

beforeAll(async () => {
  // a checkout of its own, so that a person's local cloud stays as it is
  for (const part of ["src", "environments", "local", "tools", "run.mjs", "main.ts", "package.json"]) {
    cpSync(part, join(copy, part), { recursive: true, filter: (path) => !path.includes("local/.") });
  }
  withImagesAlone(join(copy, "environments", "dougust", "account.ts"));
  for (const part of ["node_modules", join("local", ".venv")]) {
    symlinkSync(resolve(part), join(copy, part));
  }
  taken = await listening();
  const free = await listening();
  port = portOf(free);
  await new Promise((done) => free.close(done));
});

afterAll(async () => {
  taken.close();
  await local("down");
});

describe("a mistake is told in a sentence, with exit code 2", () => {
  test.each([
    [
      "no command",
      [],
      "no command is given; choose up, status, deploy, change, observability, destroy, down, env",
    ],
    ["an unknown command", ["deply"], '"deply" is no command'],
    ["a port that is none", ["up", "http"], '"http" is no port; write npm run local up 5100'],
    ["no stack", ["deploy"], "name the stacks to deploy, as in: npm run local deploy dougust-dev"],
    [
      "an unknown stack",
      ["deploy", "dougust-qa"],
      'no stack matches "dougust-qa"; there are: calstack-account',
    ],
    ["nothing to destroy", ["destroy", "dougust-dev"], "no local cloud is up"],
  ])("%s", async (_name, words, sentence) => {
    const { code, output } = await local(...words);
    expect(output).toContain(sentence);
    expect(output).not.toContain("    at ");
    expect(code).toBe(2);
  });

  test("a port that is taken", async () => {
    const { code, output } = await local("up", String(portOf(taken)));
    expect(output).toContain(`cannot listen on 127.0.0.1:${portOf(taken)}`);
    expect(output).toContain("npm run local up PORT takes another port");
    expect(code).toBe(2);
    expect(existsSync(join(copy, "local", ".cloud"))).toBe(false);
  });

  test("Terraform missing", async () => {
    const { code, output } = await localWith({ PATH: pathOf("node") }, "deploy", "dougust-account");
    expect(output).toContain("terraform is not installed; install 1.11.1 or newer");
    expect(code).toBe(2);
  });

  test("Terraform too old", async () => {
    const old = { terraform: `#!/bin/sh\necho '{"terraform_version": "1.5.7"}'\n` };
    const { code, output } = await localWith({ PATH: pathOf("node", old) }, "deploy", "dougust-account");
    expect(output).toContain("terraform 1.5.7 is too old; install 1.11.1 or newer");
    expect(code).toBe(2);
  });

  test("Python missing, where the emulator is not installed yet", async () => {
    rmSync(join(copy, "local", ".venv"));
    const { code, output } = await localWith({ PATH: pathOf("node") }, "up", String(port));
    symlinkSync(resolve("local/.venv"), join(copy, "local", ".venv"));
    expect(output).toContain("the emulator needs Python 3.11 or newer, and there is no python3; install one");
    expect(code).toBe(2);
  });
});

describe("from nothing to a stack and back", () => {
  test("up comes up, and a second up says that one is up", async () => {
    expect(await local("up", String(port))).toMatchObject({ code: 0 });
    const { code, output } = await local("up", String(port));
    expect(output).toContain(`the local cloud is up at http://127.0.0.1:${port}`);
    expect(output).toContain("npm run local down ends it");
    expect(code).toBe(2);
  });

  test("deploy makes the state bucket first, shows how far it is, and prints the outputs", async () => {
    const { code, output } = await local("deploy", "dougust-account");
    expect(output).toMatch(/dougust-state +apply +\d+\/9 /);
    expect(output).toMatch(/dougust-state +deployed +9\/9 /);
    expect(output).toMatch(/dougust-account +deployed +6\/6 /);
    expect(output).toContain(
      'dougust_backend_url = "123456789012.dkr.ecr.us-east-1.amazonaws.com/dougust-backend"',
    );
    expect(code).toBe(0);
  });

  test("what is deployed are the bytes that synth writes", async () => {
    const written = join("cdktf.out", "stacks", "dougust-account", "cdk.tf.json");
    expect(await run("node", ["run.mjs", "main.ts", "dougust-account"], { cwd: copy })).toMatchObject({
      code: 0,
    });
    const { status } = spawnSync("cmp", [join(copy, written), join(copy, "local", ".cloud", written)]);
    expect(status).toBe(0);
  });

  test("a second deploy changes nothing, in less than a minute", async () => {
    const began = Date.now();
    const { code, output } = await local("deploy", "dougust-account");
    expect(output).toMatch(/dougust-account +unchanged/);
    expect(code).toBe(0);
    // other tests run beside this one: alone it takes a quarter of that
    expect(Date.now() - began).toBeLessThan(60_000);
  });

  test("with the variables of env, one's own Terraform sees what deploy made", async () => {
    const folder = "local/.cloud/cdktf.out/stacks/dougust-account";
    const script = `eval "$(node run.mjs local/main.ts env dougust-account)" && terraform -chdir=${folder} plan -detailed-exitcode`;
    const { code, output } = await run("bash", ["-c", script], { cwd: copy });
    expect(output).toContain("No changes.");
    expect(code).toBe(0);
  });

  test("status says what is deployed", async () => {
    const { output } = await local("status");
    expect(output).toMatch(/dougust-account +6 resources/);
    expect(output).toMatch(/dougust-state +9 resources/);
  });

  test("destroy leaves an empty state, and refuses the bucket of the states", async () => {
    expect(await local("destroy", "dougust-account")).toMatchObject({ code: 0 });
    expect((await local("status")).output).toMatch(/dougust-account +0 resources/);
    const { code, output } = await local("destroy", "dougust-state");
    expect(output).toContain(
      "dougust-state holds the states of others and refuses; npm run local down ends all",
    );
    expect(code).toBe(2);
  });

  test("Ctrl-C in mid-apply leaves no lock and no process, and the same command goes on", async () => {
    // GIVEN
    const running = await underWay(/dougust-account +apply/, "deploy", "dougust-account");
    // WHEN
    running.interrupt();
    const { output } = await running.ended;
    // THEN
    expect(output).toContain("ending: Terraform finishes what it began");
    expect(spawnSync("pgrep", ["-f", `terraform.*${copy}`], { encoding: "utf8" }).stdout).toBe("");
    expect(await local("deploy", "dougust-account")).toMatchObject({ code: 0 });
  });

  test("where the state is locked, it says by whom, and how to clear the lock of a run that is dead", async () => {
    // GIVEN
    const id = "6d2e7c50-5e0f-4a0e-9a86-2f0b0d8f3c11";
    await s3().send(new PutObjectCommand({ ...lock, Body: JSON.stringify({ ID: id, Who: "ada@engine" }) }));
    // WHEN
    const { code, output } = await local("deploy", "dougust-account");
    // THEN
    expect(output).toContain("dougust-account: terraform plan failed");
    expect(output).toMatch(/Who: +ada@engine/);
    expect(output).toMatch(new RegExp(`clear its lock: terraform -chdir=\\S+ force-unlock ${id}`));
    expect(code).toBe(1);
    await s3().send(new DeleteObjectCommand(lock));
  });

  test("change says what it will do, does it, and lists the changes there are", async () => {
    expect((await local("change")).output).toContain("larger-tasks: ");
    const { code, output } = await local("change", "dougust-account", "larger-tasks");
    expect(output).toContain('"larger-tasks" is no change that dougust-account has room for; choose none');
    expect(code).toBe(2);
    const same = await local("change", "dougust-account");
    expect(same.output).toMatch(/dougust-account +unchanged/);
    expect(same.code).toBe(0);
  });

  test("down ends it and removes what belonged to it", async () => {
    expect((await local("down")).output).toContain(`http://127.0.0.1:${port} is down`);
    expect(readdirSync(join(copy, "local"))).not.toContain(".cloud");
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
  });
});

function local(...words: string[]): Promise<Result> {
  return localWith({}, ...words);
}

function localWith(env: Record<string, string>, ...words: string[]): Promise<Result> {
  return run(process.execPath, ["run.mjs", "local/main.ts", ...words], { cwd: copy, env });
}

/** A deployment under way, once it says something. */
async function underWay(said: RegExp, ...words: string[]): Promise<Running> {
  return new Promise((resolve) => {
    const running = new Running(process.execPath, ["run.mjs", "local/main.ts", ...words], {
      cwd: copy,
      onLine: (line) => said.test(line) && resolve(running),
    });
  });
}

/** A folder for PATH with some commands of this machine, and some of our own. */
function pathOf(command: string, own: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "slipway-path-"));
  symlinkSync(process.execPath, join(folder, command));
  for (const [name, script] of Object.entries({ ...own })) {
    writeFileSync(join(folder, name), script, { mode: 0o755 });
  }
  return folder;
}

const lock = {
  Bucket: "dougust-terraform-state-123456789012",
  Key: "dougust-account/terraform.tfstate.tflock",
};

function s3(): S3Client {
  const cloud = { url: `http://127.0.0.1:${port}` };
  return new S3Client({ ...clientOptions(cloud, usual), forcePathStyle: true });
}

async function listening(): Promise<Server> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("the server listens on no port");
  }
  return address.port;
}

/** Takes costs, guards and audit out of an account's page: these tests deploy it again and again, and a trail takes a minute. */
function withImagesAlone(file: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(/ {2}costs: [\s\S]*(?= {2}state:)/, ""));
}
