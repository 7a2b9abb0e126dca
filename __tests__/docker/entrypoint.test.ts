import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { imageOf } from "../support/dockerfile";
import { scratch } from "../support/scratch";
import { givenTo, type RunWorkload, runWorkloads } from "../support/workload-images";

const entrypoint = join("docker", "images", "entrypoint.sh");
const started: ChildProcess[] = [];

afterAll(() => {
  for (const { pid } of started) {
    spawnSync("kill", ["-s", "KILL", "--", `-${pid}`]);
  }
});

describe("an application that has what it needs", () => {
  test("gets SIGTERM itself, and its exit code is the container's", async () => {
    const application = start(
      'process.on("SIGTERM", () => process.exit(7)); console.log("up"); setInterval(() => {}, 1000);',
    );
    await once(application.stdout as NodeJS.ReadableStream, "data");
    application.kill("SIGTERM");
    expect(await once(application, "exit")).toEqual([7, null]);
  });

  test("is ended by a signal that it does not handle", async () => {
    const application = start('console.log("up"); setInterval(() => {}, 1000);');
    await once(application.stdout as NodeJS.ReadableStream, "data");
    application.kill("SIGTERM");
    expect(await once(application, "exit")).toEqual([null, "SIGTERM"]);
  });

  test("is the process that was started: nothing waits above it", async () => {
    const application = start("console.log(process.pid)");
    const [line] = await once(application.stdout as NodeJS.ReadableStream, "data");
    expect(Number(line)).toBe(application.pid);
    expect(await once(application, "exit")).toEqual([0, null]);
  });

  test("gets its words as they were written", () => {
    const { stdout } = run(
      ["node", "-p", "JSON.stringify(process.argv.slice(1))", "a b", "*", ""],
      "node: HOME",
    );
    expect(JSON.parse(stdout)).toEqual(["a b", "*", ""]);
  });
});

describe("what is wrong is told in a sentence, and nothing is started", () => {
  test.each([
    ["nothing is given", [], "node: FIRST", {}, "no command; name the one to start", 64],
    [
      "variables are missing",
      ["node", "-v"],
      "node: FIRST SECOND",
      {},
      "missing or empty: FIRST SECOND; node was not started",
      78,
    ],
    [
      "a secret that nobody has filled",
      ["node", "-v"],
      "node: FIRST",
      { FIRST: "" },
      "missing or empty: FIRST; node",
      78,
    ],
    [
      "the last line has no end",
      ["node", "-v"],
      "# why\n\nnode: FIRST",
      {},
      "missing or empty: FIRST; node",
      78,
    ],
    [
      "several lines count",
      ["node", "-v"],
      "node: FIRST\nnode -v: SECOND\n",
      {},
      "missing or empty: FIRST SECOND;",
      78,
    ],
  ])("%s", (_name, command, required, environment, sentence, code) => {
    const { stdout, stderr, status } = run(command, required, environment);
    expect(stderr).toContain(`entrypoint: ${sentence}`);
    expect(stdout).toBe("");
    expect(status).toBe(code);
  });

  test("the image lacks the list", () => {
    const { stderr, status } = spawnSync(entrypoint, ["node", "-v"], {
      env: { ...process.env, REQUIRED_ENVIRONMENT: "/nowhere" },
      encoding: "utf8",
    });
    expect(stderr).toBe("entrypoint: /nowhere cannot be read; the image must bring it\n");
    expect(status).toBe(78);
  });

  test("lines of other commands do not count", () => {
    expect(run(["node", "-v"], "node -p: FIRST\nnode -version: SECOND\nnod: THIRD\n").status).toBe(0);
  });
});

describe("of every system", () => {
  let workloads: RunWorkload[];

  beforeAll(async () => {
    // an export has no entrypoint: its command is the page's
    workloads = (await runWorkloads()).filter(({ kind }) => imageOf(kind).entrypoint.length > 0);
  });

  test("a command asks for what each of its pages gives it, and for no more", () => {
    for (const first of workloads) {
      const { title, environment, id } = first;
      const same = workloads.filter(
        (other) => other.environment.system === environment.system && other.id === id,
      );
      const everywhere = givenTo(first).filter((name) =>
        same.every((other) => givenTo(other).includes(name)),
      );
      expect({ title, asks: asked(first).sort() }).toEqual({ title, asks: everywhere.sort() });
    }
  });
});

/** What the entrypoint finds missing where nothing is given to the command that the page or the image names. */
function asked({ environment, kind, data }: RunWorkload): string[] {
  const stubs = scratch();
  const command = ("command" in data && data.command) || imageOf(kind).command;
  const [program = ""] = command;
  writeFileSync(join(stubs, program), "#!/bin/sh\n");
  chmodSync(join(stubs, program), 0o755);
  const { stderr } = spawnSync(entrypoint, [...command], {
    env: {
      PATH: `${stubs}:/usr/bin:/bin`,
      REQUIRED_ENVIRONMENT: join("docker", "systems", environment.system, "required-environment"),
    },
    encoding: "utf8",
  });
  return /missing or empty: (.*); /.exec(stderr)?.[1]?.split(" ") ?? [];
}

function start(program: string): ChildProcess {
  // in a process group of its own, so that nothing outlives a test that fails
  const application = spawn(entrypoint, ["node", "-e", program], {
    env: withList("node: PATH"),
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  started.push(application);
  return application;
}

function run(command: readonly string[], required: string, environment: Record<string, string> = {}) {
  return spawnSync(entrypoint, command, { env: { ...withList(required), ...environment }, encoding: "utf8" });
}

function withList(required: string): NodeJS.ProcessEnv {
  const folder = scratch();
  const file = join(folder, "required-environment");
  writeFileSync(file, required);
  return { ...process.env, REQUIRED_ENVIRONMENT: file };
}
