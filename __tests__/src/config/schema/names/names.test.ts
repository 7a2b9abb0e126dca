import calstackProd from "../../../../../environments/calstack/prod";
import cosmicspaceDev from "../../../../../environments/cosmicspace/dev";
import cosmicspaceScale from "../../../../../environments/cosmicspace/scale";
import fckdoomscrollDev from "../../../../../environments/fckdoomscroll/dev";
import fckdoomscrollProd from "../../../../../environments/fckdoomscroll/prod";
import saasProd from "../../../../../environments/saas/prod";
import type { EnvironmentInput } from "../../../../../src/config/define";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { checkEnvironment } from "../../../../../src/config/validate";

function environment(data: EnvironmentInput): Environment {
  const { system, environment: page } = data;
  const checked = checkEnvironment(data, { file: "page.ts", system, page });
  if ("problems" in checked) {
    throw new Error(checked.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  }
  return checked.value;
}

/** Every name of an environment, by what carries it. */
function namesOf({ network, loadBalancer, secrets, database, cluster, services }: Environment) {
  return {
    network: network.name,
    subnets: network.subnets.map(({ name }) => name),
    loadBalancer: loadBalancer.name,
    loadBalancerGroup: loadBalancer.securityGroup,
    accessLogBucket: loadBalancer.accessLogBucket,
    secrets: Object.values(secrets.entries).map(({ name }) => name),
    database: database.identifier,
    databaseGroup: database.securityGroup,
    cluster: cluster.name,
    services: Object.values(services).map((service) => ({
      name: service.name,
      family: service.family,
      container: service.container,
      taskRole: service.taskRole,
      executionRole: service.executionRole,
      group: service.securityGroup,
      logs: service.logs.group,
      targetGroup: service.http?.targetGroup,
      alternateTargetGroup: service.http?.alternateTargetGroup,
    })),
  };
}

test("production of fckdoomscroll carries the document's names to the letter", () => {
  expect(namesOf(environment(fckdoomscrollProd))).toEqual({
    network: "fckdoomscroll-vpc",
    subnets: ["public-subnet-1a", "public-subnet-1b", "private-subnet-1a", "private-subnet-1b"],
    loadBalancer: "fckdoomscroll-alb",
    loadBalancerGroup: "alb-sg",
    accessLogBucket: "fckdoomscroll-prod-alb-logs-123456789012",
    secrets: [
      "fckdoomscroll/database-password",
      "fckdoomscroll/database",
      "fckdoomscroll/database-url",
      "fckdoomscroll/jwt",
      "fckdoomscroll/cognito",
    ],
    database: "fckdoomscroll-db",
    databaseGroup: "rds-sg",
    cluster: "fckdoomscroll-prod",
    services: [
      {
        name: "fckdoomscroll-service",
        family: "fckdoomscroll",
        container: "app",
        taskRole: "fckdoomscroll-task-role",
        executionRole: "fckdoomscroll-prod-app-execution",
        group: "ecs-sg",
        logs: "/ecs/fckdoomscroll",
        targetGroup: "ecs-targets",
        alternateTargetGroup: undefined,
      },
    ],
  });
});

test("an environment whose document gives no names has composed ones", () => {
  expect(namesOf(environment(cosmicspaceDev))).toEqual({
    network: "cosmicspace-dev-vpc",
    subnets: ["public-a", "public-b", "app-a", "app-b", "data-a", "data-b"].map(
      (part) => `cosmicspace-dev-${part}`,
    ),
    loadBalancer: "cosmicspace-dev-alb",
    loadBalancerGroup: "cosmicspace-dev-alb",
    accessLogBucket: "cosmicspace-dev-alb-logs-123456789012",
    secrets: ["cosmicspace-dev/database-master", "cosmicspace-dev/jwt-secret"],
    database: "cosmicspace-dev-db",
    databaseGroup: "cosmicspace-dev-database",
    cluster: "cosmicspace-dev",
    services: [
      {
        name: "cosmicspace-dev-backend",
        family: "cosmicspace-dev-backend",
        container: "app",
        taskRole: "cosmicspace-dev-backend-task",
        executionRole: "cosmicspace-dev-backend-execution",
        group: "cosmicspace-dev-backend",
        logs: "/ecs/cosmicspace-dev/backend",
        targetGroup: "cosmicspace-dev-backend",
        alternateTargetGroup: undefined,
      },
    ],
  });
});

test("development of fckdoomscroll has composed names beside the document's subnets", () => {
  const names = namesOf(environment(fckdoomscrollDev));
  expect(names).toMatchObject({
    network: "fckdoomscroll-dev-vpc",
    subnets: ["public-subnet-1a", "public-subnet-1b", "private-subnet-1a", "private-subnet-1b"],
    loadBalancer: "fckdoomscroll-dev-alb",
    database: "fckdoomscroll-dev-db",
    cluster: "fckdoomscroll-dev",
    services: [{ name: "fckdoomscroll-dev-app", logs: "/ecs/fckdoomscroll-dev/app" }],
  });
});

test("a deployment that moves traffic has a second target group; a service without traffic has none", () => {
  const [app] = namesOf(environment(calstackProd)).services;
  expect(app).toMatchObject({
    targetGroup: "calstack-prod-app",
    alternateTargetGroup: "calstack-prod-app-alt",
  });
  const [backend, worker] = namesOf(environment(saasProd)).services;
  expect(backend).toMatchObject({ targetGroup: "saas-prod-backend", taskRole: "saas-backend-task-role" });
  expect(worker).toMatchObject({ targetGroup: undefined, taskRole: "saas-prod-worker-task" });
});

test("the names of saas's groups stand as the document has them, prefix and all", () => {
  const { loadBalancerGroup, databaseGroup, services } = namesOf(environment(saasProd));
  expect([loadBalancerGroup, databaseGroup, ...services.map(({ group }) => group)]).toEqual([
    "sg-alb",
    "sg-rds",
    "sg-ecs",
    "sg-ecs",
  ]);
});

test("a cache has a composed name unless the page gives one, and its group the document's", () => {
  expect(environment(saasProd).cache).toMatchObject({
    identifier: "saas-prod-cache",
    securityGroup: "sg-redis",
  });
  expect(environment(cosmicspaceScale).cache).toMatchObject({
    identifier: "cosmicspace-scale-cache",
    securityGroup: "cosmicspace-scale-cache",
  });
  expect(environment(cosmicspaceDev).cache).toBeUndefined();
});
