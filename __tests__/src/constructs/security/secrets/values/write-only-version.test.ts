import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { writeOnlyVersion } from "../../../../../../src/constructs/security/secrets/values/write-only-version";
import { synthesized, testStack } from "../../../../../support/synthesized";

test("the number is a hash of the parts' values, short enough for the number that the provider takes", () => {
  // GIVEN a part that Terraform learns later
  const stack = testStack();
  const { arn } = new KmsKey(stack, "host", {});
  // WHEN
  stack.output("version", "for the test", writeOnlyVersion("app_user", arn));
  // THEN
  expect(synthesized(stack).output("version").value).toBe(
    '${parseint(substr(sha256(join(" ", ["app_user", aws_kms_key.host.arn])), 0, 7), 16)}',
  );
});
