import type { NetworkProps } from "../../../../src/constructs/network/network";
import { testNetwork } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function network(changes: Partial<NetworkProps> = {}) {
  const stack = testStack();
  testNetwork(stack, changes);
  return synthesized(stack);
}

const standard = network();

/** The targets of all default routes, by route table. */
function defaultRoutes(json: typeof standard): Record<string, unknown> {
  return Object.fromEntries(
    json
      .all("aws_route")
      .filter((route) => route.destination_cidr_block === "0.0.0.0/0")
      .map((route) => [String(route.route_table_id), route.gateway_id ?? route.nat_gateway_id]),
  );
}

test("public subnets reach the internet, app subnets NAT, data subnets nothing", () => {
  // GIVEN two zones with all tiers
  const json = standard;
  // THEN
  expect(defaultRoutes(json)).toEqual({
    "${aws_route_table.network_public_a_routes.id}": "${aws_internet_gateway.network_internet_gateway.id}",
    "${aws_route_table.network_public_b_routes.id}": "${aws_internet_gateway.network_internet_gateway.id}",
    "${aws_route_table.network_app_a_routes.id}": "${aws_nat_gateway.network_nat_a.id}",
    "${aws_route_table.network_app_b_routes.id}": "${aws_nat_gateway.network_nat_b.id}",
  });
  expect(json.ids("aws_route_table")).toContain("network_data_a_routes");
  expect(json.all("aws_route")).toHaveLength(4);
});

test("one NAT gateway is shared by the app subnets of all zones", () => {
  // WHEN
  const json = network({ natGateways: 1 });
  // THEN
  expect(json.ids("aws_nat_gateway")).toEqual(["network_nat_a"]);
  expect(json.ids("aws_eip")).toEqual(["network_nat_a_address"]);
  expect(defaultRoutes(json)).toMatchObject({
    "${aws_route_table.network_app_a_routes.id}": "${aws_nat_gateway.network_nat_a.id}",
    "${aws_route_table.network_app_b_routes.id}": "${aws_nat_gateway.network_nat_a.id}",
  });
});

test("every subnet has its zone, block and name, and a route table of its own", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_subnet.network_app_b")).toMatchObject({
    vpc_id: "${aws_vpc.network.id}",
    availability_zone: "us-east-1b",
    cidr_block: "10.0.9.0/24",
    tags: { Name: "app-us-east-1b", Tier: "app" },
  });
  expect(json.all("aws_route_table_association").map((a) => [a.subnet_id, a.route_table_id])).toEqual(
    ["public_a", "public_b", "app_a", "app_b", "data_a", "data_b"].map((id) => [
      `\${aws_subnet.network_${id}.id}`,
      `\${aws_route_table.network_${id}_routes.id}`,
    ]),
  );
});

test("the network answers names, which interface endpoints need", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_vpc.network")).toMatchObject({
    cidr_block: "10.0.0.0/16",
    enable_dns_support: true,
    enable_dns_hostnames: true,
    tags: { Name: "test-vpc" },
  });
});

test("the default security group is emptied, and kept empty", () => {
  // THEN it says that there is no rule: Terraform would not look for rules where it says nothing
  expect(standard.at("aws_default_security_group.network_default")).toMatchObject({
    vpc_id: "${aws_vpc.network.id}",
    ingress: [],
    egress: [],
  });
});

test("the ids of a tier come one per zone, in the zones' order", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  stack.output("ids", "for the test", testNetwork(stack).subnetIds("data"));
  // THEN
  expect(synthesized(stack).output("ids").value).toEqual([
    "${aws_subnet.network_data_a.id}",
    "${aws_subnet.network_data_b.id}",
  ]);
});

test("neighbours among several equal things never share a zone", () => {
  // GIVEN
  const made = testNetwork(testStack());
  // THEN
  expect([1, 2, 3].map((number) => made.zoneFor(number))).toEqual(["us-east-1a", "us-east-1b", "us-east-1a"]);
});

test("a NAT gateway needs a public subnet in its zone", () => {
  // GIVEN public subnets in one of two zones alone
  const subnets = [{ name: "public-a", tier: "public" as const, zone: "us-east-1a", cidr: "10.0.0.0/24" }];
  // THEN
  expect(() => network({ subnets, natGateways: 2 })).toThrow(
    "zone us-east-1b has no public subnet; add one to the network",
  );
});
