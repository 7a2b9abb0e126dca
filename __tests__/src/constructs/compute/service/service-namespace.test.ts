import { ServiceNamespace } from "../../../../../src/constructs/compute/service/service-namespace";
import { synthesized, testStack } from "../../../../support/synthesized";

test("a namespace has its name and a description that says what it is for", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  const namespace = new ServiceNamespace(stack, "service-namespace", { name: "test-dev" });
  stack.output("arn", "for the test", namespace.arn);
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_service_discovery_http_namespace.service_namespace")).toMatchObject({
    name: "test-dev",
    description: "Names that services call each other by",
  });
  expect(json.output("arn").value).toBe("${aws_service_discovery_http_namespace.service_namespace.arn}");
});
