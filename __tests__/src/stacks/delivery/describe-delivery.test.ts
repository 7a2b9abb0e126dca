import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { api, testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";
import { writtenStacks } from "../../../support/written-stacks";

type Job = NonNullable<EnvironmentInput["jobs"]>[string];

const migrate: Job = {
  image: { of: "api" },
  cpu: 256,
  memory: 512,
  user: "1000:1000",
  writable: [],
  command: ["migrate"],
  variables: {},
  secrets: { DATABASE_URL: "database-url" },
  logs: { retentionDays: 30 },
  stopTimeoutSeconds: 120,
};
const worker = { ...api, image: { of: "api" }, http: undefined };
const mailer = { ...worker, image: { repository: "test-mailer", initialTag: "first" } };

function delivery(changes: Partial<EnvironmentInput>) {
  const json = synthesized(new SystemStack(testApp(), testEnvironment(changes), "eu-west-1"));
  return { json, told: json.output("delivery").value as Record<string, unknown> };
}

test("a pipeline learns whose pointer a new image is written to, where it is pushed and what then changes", () => {
  // WHEN
  const { told } = delivery({ services: { api, worker, mailer } });
  // THEN
  expect(told).toMatchObject({
    region: "us-east-1",
    cluster: "${aws_ecs_cluster.cluster.name}",
    migrationLock: "/test/dev/migration-lock",
    services: {
      api: {
        name: "test-dev-api",
        imageParameter: "/test/dev/api/image",
        repository: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/test-api",
        taskDefinition: "test-dev-api",
        strategy: "rolling",
        waitMinutes: 20,
      },
      worker: { name: "test-dev-worker", imageParameter: "/test/dev/api/image" },
      mailer: {
        imageParameter: "/test/dev/mailer/image",
        repository: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/test-mailer",
      },
    },
    migrations: [],
  });
});

test("a migration runs before all services of its image, and before no others", () => {
  // WHEN
  const { json, told } = delivery({
    services: { api, worker, mailer },
    jobs: { "db-migrate": migrate },
    delivery: { migrations: ["db-migrate"] },
  });
  // THEN
  expect(told.migrations).toEqual([
    {
      job: "db-migrate",
      runTask: json.output("db_migrate_run_task").value,
      imageParameter: "/test/dev/api/image",
      container: "app",
      logGroup: "${aws_cloudwatch_log_group.db_migrate_task_logs.name}",
      deploys: ["api", "worker"],
    },
  ]);
});

test("health is asked where a service answers for its path, by the rule that comes first", () => {
  // GIVEN
  const { http } = api as { http: NonNullable<typeof api.http> };
  const inner = { ...api, http: { ...http, priority: 5, paths: ["/v?/*", "/a.b"] } };
  const path = (text: string) => ({ ...http.healthCheck, path: text });
  const served = { ...inner, http: { ...inner.http, healthCheck: path("/v1/health") } };
  const unserved = { ...inner, http: { ...inner.http, healthCheck: path("/axb") } };
  // THEN
  expect(delivery({ services: { api } }).told.healthUrls).toEqual(["https://api.test.example/health"]);
  expect(delivery({ services: { api, served } }).told.healthUrls).toEqual([
    "https://api.test.example/v1/health",
    "https://api.test.example/health",
  ]);
  expect(delivery({ services: { api, unserved } }).told.healthUrls).toEqual([
    "https://api.test.example/health",
  ]);
});

test("a second region tells of its own services and images, and migrates nothing: the data is one", async () => {
  // WHEN
  const json = (await writtenStacks("cosmicspace")).get("cosmicspace-massive");
  // THEN
  expect(json?.output("second_region_delivery").value).toMatchObject({
    region: "eu-west-1",
    cluster: "${aws_ecs_cluster.second_region_cluster.name}",
    services: {
      backend: {
        name: "cosmicspace-massive-eu-west-1-backend",
        repository: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/cosmicspace-backend",
      },
    },
    migrations: [],
  });
});
