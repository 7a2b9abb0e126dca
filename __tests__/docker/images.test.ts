import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { type Image, imageOf } from "../support/dockerfile";
import { type RunWorkload, runWorkloads } from "../support/workload-images";

const kinds = readdirSync("docker/images", { withFileTypes: true }).filter((entry) => entry.isDirectory());
const images = new Map(kinds.map(({ name }) => [name, imageOf(name)]));

let workloads: readonly (RunWorkload & { image: Image })[];

beforeAll(async () => {
  const all = await runWorkloads();
  workloads = all.map((workload) => ({ ...workload, image: images.get(workload.kind) as Image }));
});

describe.each([...images])("%s", (_kind, image) => {
  test("is built from images that cannot change", () => {
    expect(image.bases.length).toBeGreaterThan(0);
    for (const base of image.bases) {
      expect(base).toMatch(/^[a-z/]+:\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}$/);
    }
  });

  test("writes to directories that its user owns before they become volumes", () => {
    for (const volume of image.volumes) {
      const owned = image.instructions.findIndex(
        (line) =>
          line.startsWith("RUN") && line.includes(`chown ${image.user}`) && line.includes(` ${volume}`),
      );
      const declared = image.instructions.findIndex(
        (line) => line.startsWith("VOLUME") && line.includes(volume),
      );
      expect({ volume, owned: owned >= 0 && owned < declared }).toEqual({ volume, owned: true });
    }
  });

  test("fetches nothing that nobody checks", () => {
    const fetching = image.instructions.filter(
      (line) => /^ADD|https?:\/\//.test(line) && !/^HEALTHCHECK/.test(line),
    );
    expect(fetching).toHaveLength(image.checked.size);
  });
});

test("every kind of image is some workload's", () => {
  expect(new Set(workloads.map(({ kind }) => kind))).toEqual(new Set(images.keys()));
});

test("runs as the page's user, which is numeric: ECS and Kubernetes know no names", () => {
  expect(workloads.map(({ title, image }) => [title, image.user])).toEqual(
    workloads.map(({ title, data }) => [title, data.user]),
  );
});

test("has a volume for each directory that the page lets it write to", () => {
  for (const { title, data, image } of workloads) {
    expect({ title, volumes: image.volumes }).toEqual({
      title,
      volumes: expect.arrayContaining(data.writable),
    });
  }
});

test("listens where the load balancer and the checks ask", () => {
  const services = workloads.flatMap(({ title, data, image }) =>
    "http" in data && data.http ? [{ title, http: data.http, image }] : [],
  );
  expect(services.length).toBeGreaterThan(0);
  for (const { title, http, image } of services) {
    const port = image.environment.PORT ?? image.command[image.command.indexOf("--port") + 1];
    expect({ title, ports: image.ports, port }).toEqual({
      title,
      ports: [http.port],
      port: String(http.port),
    });
    expect(image.health?.command.join(" ")).toContain(
      `http://127.0.0.1:${http.port}${http.healthCheck.path}`,
    );
  }
});

test("is asked after itself as its page has ECS do it", () => {
  const checked = workloads.flatMap(({ title, data, image }) =>
    "healthCheck" in data && data.healthCheck && !data.command
      ? [{ title, check: data.healthCheck, image }]
      : [],
  );
  expect(checked.length).toBeGreaterThan(0);
  for (const { title, check, image } of checked) {
    const [, command = ""] = check.command;
    expect({ title, ...image.health }).toEqual({
      title,
      command: shellWords(command.replace(/ \|\| exit 1$/, "")),
      flags: {
        interval: `${check.intervalSeconds}s`,
        timeout: `${check.timeoutSeconds}s`,
        "start-period": `${check.startPeriodSeconds}s`,
        retries: String(check.retries),
      },
    });
  }
});

test("brings Amazon's certificates to where the page has Node look for them", () => {
  const looking = workloads.flatMap(({ data: { variables }, image }) =>
    typeof variables.NODE_EXTRA_CA_CERTS === "string" ? [{ path: variables.NODE_EXTRA_CA_CERTS, image }] : [],
  );
  expect(looking.length).toBeGreaterThan(0);
  for (const { path, image } of looking) {
    expect(image.checked.get(path)).toBe("https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem");
  }
});

test("sets no variable otherwise than its page", () => {
  for (const { title, data, image } of workloads) {
    const both = Object.entries(data.variables).filter(([name]) => name in image.environment);
    expect({ title, ...image.environment }).toMatchObject({ title, ...Object.fromEntries(both) });
  }
});

test("Uvicorn ends before ECS ends it, and keeps connections for longer than the load balancer does", () => {
  const { command } = images.get("fastapi") as Image;
  const limit = (name: string) => Number(command[command.indexOf(name) + 1]);
  const stops = workloads.flatMap(({ kind, data }) =>
    kind === "fastapi" && "http" in data && data.http ? [data.stopTimeoutSeconds] : [],
  );
  expect(limit("--timeout-graceful-shutdown")).toBeLessThan(Math.min(...stops));
  expect(limit("--timeout-keep-alive")).toBeGreaterThan(60);
});

test("pg_dump is of the database's major version", () => {
  const exports = workloads.filter(({ kind }) => kind === "export");
  for (const { environment, image } of exports) {
    expect(image.bases.map((base) => base.split(/[:.]/)[1])).toEqual([
      "version" in environment.database && environment.database.version,
    ]);
  }
});

/** The words that a shell makes of a command. */
function shellWords(command: string): string[] {
  const { stdout } = spawnSync("sh", ["-c", `printf '%s\\n' ${command}`], { encoding: "utf8" });
  return stdout.trimEnd().split("\n");
}
