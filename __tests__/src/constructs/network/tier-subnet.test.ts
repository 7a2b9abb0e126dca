import { testNetwork } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

test("nothing gets a public address by standing in a subnet, not even in a public one", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  testNetwork(stack);
  // THEN
  const given = synthesized(stack).all("aws_subnet");
  expect(given.map((subnet) => subnet.map_public_ip_on_launch)).toEqual(Array(6).fill(false));
});
