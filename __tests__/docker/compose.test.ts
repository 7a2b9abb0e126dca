import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import type { Environment } from "../../src/config/schema/names/names";
import { imageOf } from "../support/dockerfile";
import { givenTo, type RunWorkload, runWorkloads } from "../support/workload-images";

interface ComposeService {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test?: string[] };
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  init?: boolean;
  stop_grace_period?: string;
  network_mode?: string;
  depends_on?: Record<string, unknown>;
  ports?: string[];
  volumes?: string[];
}
interface Compose {
  services: Record<string, ComposeService>;
  volumes?: Record<string, unknown>;
}

/** Of compose-go 2.9.1, the parser of `docker compose`. */
const specification = join(__dirname, "compose-schema", "compose-spec.json");

const systems = readdirSync(join("docker", "systems"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, parse(readFileSync(fileOf(name), "utf8")) as Compose] as const);

let workloads: readonly RunWorkload[];

beforeAll(async () => {
  workloads = await runWorkloads();
});

test("every system can be tried on a person's machine", () => {
  expect(systems.map(([system]) => system)).toEqual([
    "calstack",
    "cosmicspace",
    "dougust",
    "fckdoomscroll",
    "saas",
  ]);
});

describe.each([
  ...systems,
  ["local", parse(readFileSync("local/compose.yaml", "utf8")) as Compose] as const,
])("%s", (_system, compose) => {
  test("is valid by the specification of Compose", () => {
    // Ajv knows its dialect, draft 7, by another name
    const { $schema, ...schema } = JSON.parse(readFileSync(specification, "utf8"));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("opens ports on this machine alone: passwords are no secrets there", () => {
    for (const port of Object.values(compose.services).flatMap(({ ports = [] }) => ports)) {
      expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });
});

describe.each(systems)("%s", (system, compose) => {
  /** Services and jobs of its smallest environment, by the service of Compose that runs the same. */
  function run(): [ComposeService, RunWorkload][] {
    const own = workloads.filter(({ environment }) => environment.system === system);
    const smallest = own.find(({ environment }) => environment.environment === "dev") ?? own.at(-1);
    return own
      .filter(({ environment }) => environment.environment === smallest?.environment.environment)
      .flatMap((workload) => {
        const service = compose.services[workload.id];
        return service ? [[service, workload] as [ComposeService, RunWorkload]] : [];
      });
  }

  test("runs every service of its page", () => {
    const services = Object.keys((run()[0]?.[1].environment as Environment).services);
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(services));
  });

  test("gives each what its page gives it, and the local cloud's address", () => {
    const cloud = ["AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"];
    for (const [service, workload] of run()) {
      const expected = new Set([
        ...givenTo(workload),
        ...("http" in workload.data || workload.id === "worker" ? cloud : []),
      ]);
      expect({ id: workload.id, names: Object.keys(service.environment ?? {}).sort() }).toEqual({
        id: workload.id,
        names: [...expected].sort(),
      });
      const same = ["NODE_ENV", "PORT", "HOSTNAME", "NODE_EXTRA_CA_CERTS", "METRICS_SERVICE"];
      for (const name of same.filter((each) => each in workload.data.variables)) {
        expect(service.environment?.[name]).toBe(workload.data.variables[name]);
      }
    }
  });

  test("runs each as ECS does", () => {
    for (const [service, { data, kind }] of run()) {
      expect(service).toMatchObject({
        user: data.user,
        read_only: true,
        cap_drop: ["ALL"],
        init: true,
        stop_grace_period: `${data.stopTimeoutSeconds}s`,
        network_mode: "service:aws",
        build: { dockerfile: "docker/Dockerfile" },
      });
      expect(service.command ?? imageOf(kind).command).toEqual(
        ("command" in data && data.command) || imageOf(kind).command,
      );
      if ("healthCheck" in data && data.healthCheck && data.command) {
        // Compose reads $NAME itself
        expect(service.healthcheck?.test?.map((word) => word.replaceAll("$$", "$"))).toEqual(
          data.healthCheck.command,
        );
      }
    }
  });

  test("publishes the port of what listens", () => {
    const ports = run().flatMap(([, { data }]) => ("http" in data && data.http ? [data.http.port] : []));
    expect(compose.services.aws?.ports).toEqual(ports.map((port) => `127.0.0.1:${port}:${port}`));
  });

  test("has a database of the page's kind and version", () => {
    const { database } = (run()[0]?.[1] as RunWorkload).environment;
    const version = "version" in database ? database.version.split(".")[0] : "5";
    const image = database.engine.includes("postgres") ? `postgres:${version}.` : "mongo:5.";
    expect(compose.services.database?.image).toMatch(
      new RegExp(`^${image.replace(".", "\\.")}.*@sha256:[0-9a-f]{64}$`),
    );
  });

  test("mounts files that are there", () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    const files = mounts.map((mount) => mount.split(":")[0] ?? "").filter((file) => file.startsWith("."));
    expect(files.filter((file) => !existsSync(join("docker", "systems", system, file)))).toEqual([]);
  });
});

test("the local cloud's container has every module of its launcher", () => {
  const { services } = parse(readFileSync("local/compose.yaml", "utf8")) as Compose;
  const modules = readdirSync("local").filter((file) => file.endsWith(".py"));
  expect(services.aws?.volumes).toEqual(
    expect.arrayContaining(modules.map((module) => `./${module}:/slipway/${module}:ro`)),
  );
});

function fileOf(system: string): string {
  return join("docker", "systems", system, "docker-compose.yml");
}
