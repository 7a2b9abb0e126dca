import { OriginHeader } from "../../../../../src/constructs/edge/distribution/origin-header";
import { synthesized, testStack } from "../../../../support/synthesized";

function header(versions: number[]) {
  const stack = testStack();
  const made = new OriginHeader(stack, "origin-header", { name: "x-origin-verify", versions });
  stack.output("sent", "for the test", made.value);
  stack.output("accepted", "for the test", made.values);
  return synthesized(stack);
}

test("each version is a value of its own, and a new one leaves the old one as it is", () => {
  expect(header([1]).at("random_password.origin_header_v1")).toMatchObject({ length: 48, special: false });
  expect(header([2, 1]).ids("random_password")).toEqual(["origin_header_v1", "origin_header_v2"]);
});

test("the first version is sent, and all are accepted", () => {
  const json = header([2, 1]);
  expect(json.output("sent").value).toBe("${random_password.origin_header_v2.result}");
  expect(json.output("accepted").value).toEqual([
    "${random_password.origin_header_v2.result}",
    "${random_password.origin_header_v1.result}",
  ]);
});

test("a header without a value is refused", () => {
  expect(() => header([])).toThrow("an origin header needs a value to send; name at least one version");
});
