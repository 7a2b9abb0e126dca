import calstackDev from "../../../../../../environments/calstack/dev";
import calstackProd from "../../../../../../environments/calstack/prod";
import fckdoomscrollProd from "../../../../../../environments/fckdoomscroll/prod";
import saasProd from "../../../../../../environments/saas/prod";
import { environmentSchema } from "../../../../../../src/config/schema/environment";
import { composedNames } from "../../../../../../src/config/schema/names/limits/name-limits";

/** What is limited of an environment: its path, the name, the limit and what carries it. */
function limits(data: unknown) {
  return [...composedNames(environmentSchema.parse(data))].map(({ path, name, rule: { limit, what } }) => [
    path.join("."),
    name,
    limit,
    what,
  ]);
}

test("each kind of name has the limit that AWS sets it, counted with what is appended", () => {
  expect(limits(calstackProd).sort()).toEqual(
    [
      ["network.name", "calstack-prod-vpc-flow-logs", 64, "a role"],
      ["observability.dashboard.name", "calstack-prod-dashboard", 255, "a dashboard"],
      [
        "observability.events.deployment-failed",
        "calstack-prod-deployment-failed",
        64,
        "a rule of EventBridge",
      ],
      ["observability.events.task-failed", "calstack-prod-task-failed", 64, "a rule of EventBridge"],
      ["loadBalancer.name", "calstack-prod-alb", 32, "a load balancer"],
      ["system", "calstack-prod-alb-logs-123456789012", 63, "a bucket"],
      ["system", "calstack-prod-edge-logs-123456789012", 63, "a bucket"],
      ["system", "calstack-prod-error-pages-123456789012", 63, "a bucket"],
      ["database.identifier", "calstack-prod-db-16", 63, "a database"],
      ["database.identifier", "calstack-prod-db-monitoring", 64, "a role"],
      ["services.app.http.targetGroup", "calstack-prod-app-alt", 32, "a target group"],
      ["services.app.taskRole", "calstack-prod-app-task", 64, "a role"],
      ["services.app.name", "calstack-prod-app-traffic", 64, "a role"],
      ["services.app.name", "calstack-prod-app-execution", 64, "a role"],
      ["cluster.name", "calstack-prod", 255, "ECS"],
      ["services.app.name", "calstack-prod-app", 255, "ECS"],
      ["services.app.family", "calstack-prod-app", 255, "ECS"],
      ["services.app.container", "app", 255, "ECS"],
    ].sort(),
  );
  expect(limits(fckdoomscrollProd)).toEqual(
    expect.arrayContaining([
      ["database.identifier", "fckdoomscroll-db", 63, "a database"],
      ["services.app.http.targetGroup", "ecs-targets", 32, "a target group"],
    ]),
  );
});

test("a database that stands elsewhere and a service without traffic have no name to limit", () => {
  expect(limits(calstackDev).map(([, , , what]) => what)).not.toContain("a database");
  expect(limits(saasProd).filter(([path]) => String(path).endsWith("targetGroup"))).toEqual([
    ["services.backend.http.targetGroup", "saas-prod-backend", 32, "a target group"],
  ]);
});

test("a cache is limited by the names of its users", () => {
  expect(limits(saasProd)).toContainEqual([
    "cache.identifier",
    "saas-prod-cache-default",
    40,
    "a user of a cache",
  ]);
});

test("a canary is limited by its role and by the bucket of all", () => {
  expect(limits(saasProd)).toEqual(
    expect.arrayContaining([
      ["observability.canaries.health", "saas-prod-health", 255, "a canary"],
      ["observability.canaries.health", "saas-prod-health-canary", 64, "a role"],
      ["observability.canaries", "saas-prod-canaries-123456789012", 63, "a bucket"],
    ]),
  );
  expect(limits(calstackProd).map(([, , , what]) => what)).not.toContain("a canary");
});
