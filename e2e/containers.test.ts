import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GetParametersByPathCommand, SSMClient } from "@aws-sdk/client-ssm";
import { parse } from "yaml";
import { installPython } from "../local/python";
import { type Emulator, startEmulator } from "../local/start-emulator";
import { clientOptions } from "./support/emulated";

interface Compose {
  services: Record<string, { environment?: Record<string, string> }>;
}

describe("linters find nothing", () => {
  let tools: string;

  beforeAll(() => {
    tools = dirname(installPython(join("e2e", "linters"), "the linter of Dockerfiles"));
  });

  test("hadolint in Dockerfiles", () => {
    const files = tracked("*Dockerfile");
    expect(files.length).toBeGreaterThan(4);
    expect(lint(join(tools, "hadolint"), ["--no-color", ...files])).toBe("");
  });

  test("ShellCheck in shell scripts", () => {
    // those of workflows are looked at with the rest of delivery
    const files = [".ci/run", "docker/images/entrypoint.sh"];
    expect(lint(join("local", ".venv", "bin", "shellcheck"), ["--severity=warning", ...files])).toBe("");
  });

  function lint(program: string, words: readonly string[]): string {
    const { stdout, stderr, error } = spawnSync(program, words, { encoding: "utf8" });
    expect(error).toBeUndefined();
    return stdout + stderr;
  }
});

describe("what applications find in the local cloud on a person's machine", () => {
  let cloud: Emulator;

  beforeAll(async () => {
    // as the container beside the application has it
    cloud = await startEmulator("local", compose("saas").services.aws?.environment);
  });

  afterAll(() => cloud.stop());

  test.each(["calstack", "cosmicspace", "dougust", "fckdoomscroll", "saas"])("%s", (system) => {
    const first = prepare(system);
    expect(first).toMatch(/the local cloud is prepared\n$/);
    // again, as with every `docker compose up`
    expect(prepare(system)).toBe("the local cloud is prepared\n");
    const { environment = {} } = Object.values(compose(system).services).at(-1) ?? {};
    const pool = /user pool (\S+), client (\S+)/.exec(first);
    expect([pool?.[1], pool?.[2]]).toEqual([environment.COGNITO_USER_POOL_ID, environment.COGNITO_CLIENT_ID]);
  });

  test("saas' settings are where its page tells it to look", async () => {
    const { SETTINGS_PATH, AWS_REGION = "" } = compose("saas").services.backend?.environment ?? {};
    const ssm = new SSMClient(clientOptions(cloud, { account: "123456789012", region: AWS_REGION }));
    const { Parameters = [] } = await ssm.send(new GetParametersByPathCommand({ Path: SETTINGS_PATH }));
    expect(Parameters.map(({ Name, Value }) => `${Name}=${Value}`).sort()).toEqual([
      "/saas/local/settings/max_overflow=5",
      "/saas/local/settings/pool_size=10",
    ]);
  });

  function prepare(system: string): string {
    const { stdout, stderr } = spawnSync(
      join("local", ".venv", "bin", "python"),
      [join("docker", "systems", "prepare.py")],
      {
        env: {
          ...process.env,
          ...compose(system).services.prepare?.environment,
          AWS_ENDPOINT_URL: cloud.url,
        },
        encoding: "utf8",
      },
    );
    expect(stderr).toBe("");
    return stdout;
  }
});

function compose(system: string): Compose {
  return parse(readFileSync(join("docker", "systems", system, "docker-compose.yml"), "utf8"));
}

function tracked(...patterns: string[]): string[] {
  const { stdout } = spawnSync("git", ["ls-files", "--", ...patterns], { encoding: "utf8" });
  return stdout.trimEnd().split("\n");
}
