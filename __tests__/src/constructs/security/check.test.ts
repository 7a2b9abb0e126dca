import { Check } from "../../../../src/constructs/security/check";
import { synthesized, testStack } from "../../../support/synthesized";

test("a check stands under its readable address, beside no resource", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new Check(stack, "open-ports", { condition: "${length(local.open) == 0}", message: "close ${local.open}" });
  // THEN
  const { check, resource } = synthesized(stack).json;
  expect(check?.open_ports).toMatchObject({
    assert: [{ condition: "${length(local.open) == 0}", error_message: "close ${local.open}" }],
  });
  expect(resource).toBeUndefined();
});
