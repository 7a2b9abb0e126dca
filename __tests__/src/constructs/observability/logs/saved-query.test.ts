import { SavedQuery } from "../../../../../src/constructs/observability/logs/saved-query";
import { synthesized, testStack } from "../../../../support/synthesized";

test("a query is kept with the log groups that it reads, in the order of the data", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new SavedQuery(stack, "errors", {
    name: "test-dev/Errors",
    query: "fields @message\n| limit 20",
    logGroups: ["/ecs/b", "/ecs/a"],
  });
  // THEN
  expect(synthesized(stack).at("aws_cloudwatch_query_definition.errors")).toMatchObject({
    name: "test-dev/Errors",
    query_string: "fields @message\n| limit 20",
    log_group_names: ["/ecs/b", "/ecs/a"],
  });
});
