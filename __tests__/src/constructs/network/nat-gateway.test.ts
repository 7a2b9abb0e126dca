import { testNetwork } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

test("a NAT gateway stands in a public subnet with a fixed address, once the internet gateway is there", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  testNetwork(stack);
  // THEN
  const json = synthesized(stack);
  const afterGateway = ["aws_internet_gateway.network_internet_gateway"];
  expect(json.at("aws_nat_gateway.network_nat_b")).toMatchObject({
    subnet_id: "${aws_subnet.network_public_b.id}",
    allocation_id: "${aws_eip.network_nat_b_address.id}",
    tags: { Name: "test-vpc-b" },
    depends_on: afterGateway,
  });
  expect(json.at("aws_eip.network_nat_b_address")).toMatchObject({ domain: "vpc", depends_on: afterGateway });
});
