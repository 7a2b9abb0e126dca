import {
  type RedisParametersProps,
  redisParameters,
} from "../../../../../src/constructs/data/cache/redis-parameters";
import { synthesized, testStack } from "../../../../support/synthesized";

function group(changes: Partial<RedisParametersProps> = {}) {
  const stack = testStack();
  redisParameters(stack, {
    identifier: "test-cache",
    version: "7.1",
    clustered: false,
    evictionPolicy: "noeviction",
    parameters: {},
    ...changes,
  });
  return synthesized(stack).at("aws_elasticache_parameter_group.parameters");
}

test("whatever replaces it is part of its name, so that its successor can stand beside it", () => {
  expect(group()).toMatchObject({
    name: "test-cache-redis7",
    family: "redis7",
    lifecycle: { create_before_destroy: true },
  });
  expect(group({ version: "8.0" })).toMatchObject({ name: "test-cache-redis8", family: "redis8" });
  expect(group({ clustered: true }).name).toBe("test-cache-redis7-cluster");
});

test("cluster mode is a parameter, and without it there is none", () => {
  expect(group({ clustered: true }).parameter).toContainEqual({ name: "cluster-enabled", value: "yes" });
  expect(group().parameter).toEqual([{ name: "maxmemory-policy", value: "noeviction" }]);
});

test("parameters of the data stand beside those that are always set, and never in their place", () => {
  const parameters = { "maxmemory-policy": "allkeys-lru", timeout: "60" };
  expect(group({ parameters }).parameter).toEqual([
    { name: "maxmemory-policy", value: "noeviction" },
    { name: "timeout", value: "60" },
  ]);
});
