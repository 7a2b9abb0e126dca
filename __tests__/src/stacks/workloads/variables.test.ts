import { cacheMetrics } from "../../../../src/constructs/observability/metrics/cache-metrics";
import type { Parts } from "../../../../src/stacks/parts/parts";
import { factsOf, resolveVariables } from "../../../../src/stacks/workloads/variables";

const address = { host: "db", readerHost: "db-reader", port: 27017, name: "test", username: "owner" };
const atlas: Parts = {
  database: { ready: [], allowFrom: () => {} },
  buckets: new Map(),
  queues: new Map(),
};
const place = { region: "us-east-1", publicUrl: "https://test.example", metricsNamespace: "test/dev" };
const parts: Parts = { ...atlas, database: { ...atlas.database, address } };

test("facts are filled in, texts stay as they are", () => {
  expect(
    resolveVariables(
      {
        NODE_ENV: "production",
        URL: { from: "public-url" },
        DB_HOST: { from: "database-host" },
        DB_READER_HOST: { from: "database-reader-host" },
        DB_PORT: { from: "database-port" },
        DB_NAME: { from: "database-name" },
        METRICS: { from: "metrics-namespace" },
        AWS_REGION: { from: "region" },
      },
      factsOf(parts, place),
    ),
  ).toEqual({
    NODE_ENV: "production",
    URL: "https://test.example",
    DB_HOST: "db",
    DB_READER_HOST: "db-reader",
    DB_PORT: "27017",
    DB_NAME: "test",
    METRICS: "test/dev",
    AWS_REGION: "us-east-1",
  });
});

test("a cache is told by its address and by what its logins are signed for", () => {
  // GIVEN
  const address = {
    name: "test-cache",
    user: "test-cache-app",
    host: "redis",
    readerHost: "reader",
    port: 6379,
  };
  const metrics = cacheMetrics({ ids: ["test-cache-001"], hasReplicas: false, fewCores: 2 });
  const cache = { address, metrics, ready: [], allowFrom: () => {}, grantConnect: () => {} };
  // THEN
  expect(factsOf({ ...parts, cache }, place)).toMatchObject({
    "database-host": "db",
    "cache-host": "redis",
    "cache-reader-host": "reader",
    "cache-port": "6379",
    "cache-url": "rediss://redis:6379/0?ssl_cert_reqs=required",
    "cache-name": "test-cache",
    "cache-user": "test-cache-app",
  });
});

test("a fact that an environment does not have is an error that names the variable", () => {
  expect(() => resolveVariables({ DB_HOST: { from: "database-host" } }, factsOf(atlas, place))).toThrow(
    "DB_HOST asks for a fact that this environment does not have; write its value as a text",
  );
});
