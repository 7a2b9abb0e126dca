import { Ephemeral } from "../../../../../../src/constructs/security/secrets/values/ephemeral";
import { synthesized, testStack } from "../../../../../support/synthesized";

test("an ephemeral resource stands under its readable address, and nowhere in the state", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  const fresh = new Ephemeral(stack, "api-token", "random_password", { length: 32, special: false });
  // THEN
  const json = synthesized(stack);
  expect(json.ephemeralAt("random_password.api_token")).toMatchObject({ length: 32, special: false });
  expect(json.json.resource).toBeUndefined();
  expect(fresh.attribute("result")).toBe("${ephemeral.random_password.api_token.result}");
});

test("others can name it as a whole, to come after it", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  stack.output("whole", "for the test", new Ephemeral(stack, "token", "random_password", { length: 32 }).fqn);
  // THEN
  expect(synthesized(stack).output("whole").value).toBe("${ephemeral.random_password.token}");
});
