import { type Purpose, RedisUsers } from "../../../../../src/constructs/data/cache/redis-users";
import { synthesized, testStack } from "../../../../support/synthesized";

function build(use: Purpose = "broker") {
  const stack = testStack();
  new RedisUsers(stack, "users", { identifier: "test-cache", use });
  return synthesized(stack);
}

test("applications log in with IAM, for which a user's id and name must be the same", () => {
  expect(build().at("aws_elasticache_user.users_app")).toMatchObject({
    user_id: "test-cache-app",
    user_name: "test-cache-app",
    engine: "redis",
    authentication_mode: { type: "iam" },
  });
});

test("whoever does not log in can do nothing", () => {
  expect(build().at("aws_elasticache_user.users_default")).toMatchObject({
    user_id: "test-cache-default",
    user_name: "default",
    access_string: "off ~* -@all",
    no_password_required: true,
  });
});

test("there are no other users", () => {
  expect(build().at("aws_elasticache_user_group.users_group")).toMatchObject({
    user_group_id: "test-cache",
    engine: "redis",
    user_ids: ["${aws_elasticache_user.users_app.user_id}", "${aws_elasticache_user.users_default.user_id}"],
  });
});

test.each([
  ["broker", "on ~* &* +@all -@dangerous"],
  ["cache", "on ~* +@all -@dangerous -@pubsub"],
] as const)("a %s's user may do what it is for", (use, access) => {
  expect(build(use).at("aws_elasticache_user.users_app").access_string).toBe(access);
});
