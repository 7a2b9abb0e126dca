import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { api, testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";

const cache: EnvironmentInput["cache"] = {
  engine: "redis",
  version: "7.1",
  use: "broker",
  tier: "data",
  port: 6379,
  nodeType: "cache.t4g.micro",
  mode: { kind: "single", replicas: 1 },
  multiAz: true,
  evictionPolicy: "noeviction",
  snapshot: { days: 1, window: "03:00-04:00" },
  finalSnapshot: false,
  maintenanceWindow: "sun:04:00-sun:05:00",
  logDays: 30,
};

/** An environment of an API that uses something and a worker that uses nothing but the database. */
function system(uses: EnvironmentInput["services"][string]["uses"], parts: Partial<EnvironmentInput>) {
  const services = { api: { ...api, uses }, worker: { ...api, http: undefined } };
  return synthesized(new SystemStack(testApp(), testEnvironment({ ...parts, services }), "eu-west-1"));
}

test("only a service that uses the cache reaches it, logs in to it and waits for it", () => {
  // WHEN
  const json = system({ cache: true }, { cache });
  // THEN
  const rules = json.ids("aws_vpc_security_group_ingress_rule").filter((id) => id.startsWith("cache_"));
  expect(rules).toEqual(["cache_from_api"]);
  const policies = json.ids("aws_iam_role_policy").filter((id) => id.includes("connect_to_cache"));
  expect(policies).toEqual(["api_task_role_connect_to_cache"]);
  expect(json.at("aws_ecs_service.api").depends_on).toEqual(
    expect.arrayContaining([
      "aws_elasticache_replication_group.cache",
      "aws_iam_role_policy.api_task_role_connect_to_cache",
    ]),
  );
  expect(json.at("aws_ecs_service.worker").depends_on).not.toContain(
    "aws_elasticache_replication_group.cache",
  );
  expect(json.output("cache_host").value).toBe(
    "${aws_elasticache_replication_group.cache.primary_endpoint_address}",
  );
});

test("an environment without a cache has nothing of it", () => {
  // WHEN
  const json = system({}, {});
  // THEN
  expect(json.json.output).not.toHaveProperty("cache_host");
  expect(json.all("aws_elasticache_replication_group")).toEqual([]);
  expect(json.all("aws_elasticache_user")).toEqual([]);
});
