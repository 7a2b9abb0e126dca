import { redirectCode } from "../../../../../../src/constructs/edge/distribution/answers/redirect-code";
import { Redirects } from "../../../../../../src/constructs/edge/distribution/answers/redirects";
import { synthesized, testStack } from "../../../../../support/synthesized";

test("the function is published, on the runtime of today", () => {
  // GIVEN
  const stack = testStack();
  const targets = { "www.test.example": "test.example" };
  // WHEN
  new Redirects(stack, "redirects", { name: "test-redirects", targets });
  // THEN
  expect(synthesized(stack).at("aws_cloudfront_function.redirects")).toMatchObject({
    name: "test-redirects",
    runtime: "cloudfront-js-2.0",
    publish: true,
    code: redirectCode(targets),
  });
});

test("the code holds nothing that Terraform would run as a template", () => {
  expect(redirectCode({ "www.test.example": "test.example" })).not.toMatch(/[$%]\{/);
});
