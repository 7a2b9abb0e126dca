import { Peering } from "../../../../src/constructs/network/peering";
import { testNetwork } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function peered() {
  const stack = testStack();
  const scope = stack.otherRegion("second-region", "eu-west-1");
  const peering = new Peering(stack, "peering", {
    name: "test-dev-peering",
    network: testNetwork(stack),
    peer: { network: testNetwork(scope, { cidr: "10.1.0.0/16" }), region: "eu-west-1", scope },
  });
  return { peering, json: synthesized(stack) };
}

const { peering, json } = peered();

test("one network asks and the other accepts, each in its region", () => {
  expect(json.at("aws_vpc_peering_connection.peering")).toMatchObject({
    vpc_id: "${aws_vpc.network.id}",
    peer_vpc_id: "${aws_vpc.second_region_network.id}",
    peer_region: "eu-west-1",
    // AWS refuses to accept for another region
    auto_accept: false,
  });
  expect(json.at("aws_vpc_peering_connection_accepter.second_region_peering")).toMatchObject({
    provider: "aws.eu-west-1",
    vpc_peering_connection_id: "${aws_vpc_peering_connection.peering.id}",
    auto_accept: true,
  });
});

test("names of the other network lead to private addresses, both ways, once it has accepted", () => {
  const connection = "${aws_vpc_peering_connection_accepter.second_region_peering.id}";
  const allowed = { allow_remote_vpc_dns_resolution: true };
  expect(json.at("aws_vpc_peering_connection_options.peering_names")).toMatchObject({
    vpc_peering_connection_id: connection,
    requester: allowed,
  });
  expect(json.at("aws_vpc_peering_connection_options.second_region_peering_names")).toMatchObject({
    provider: "aws.eu-west-1",
    vpc_peering_connection_id: connection,
    accepter: allowed,
  });
});

test("app and data subnets find the other network, public ones do not", () => {
  // GIVEN
  const routes = json.ids("aws_route").filter((id) => id.includes("peering"));
  // THEN
  expect(routes).toEqual(
    ["peering", "second_region_peering"].flatMap((end) =>
      ["app_a", "app_b", "data_a", "data_b"].map((subnet) => `${end}_${subnet}`),
    ),
  );
  expect(json.at("aws_route.peering_app_a")).toMatchObject({
    route_table_id: "${aws_route_table.network_app_a_routes.id}",
    destination_cidr_block: "10.1.0.0/16",
    vpc_peering_connection_id: "${aws_vpc_peering_connection_accepter.second_region_peering.id}",
  });
  expect(json.at("aws_route.second_region_peering_data_b")).toMatchObject({
    provider: "aws.eu-west-1",
    route_table_id: "${aws_route_table.second_region_network_data_b_routes.id}",
    destination_cidr_block: "10.0.0.0/16",
  });
});

test("whoever must pass waits for the routes of both ends", () => {
  expect(peering.ready).toHaveLength(8);
});
