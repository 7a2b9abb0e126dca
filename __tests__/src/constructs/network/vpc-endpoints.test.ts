import { testNetwork } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function endpoints(interfaceEndpoints: string[]) {
  const stack = testStack();
  testNetwork(stack, { interfaceEndpoints, region: "me-south-1" });
  return synthesized(stack);
}

test("S3 is reached without NAT from every subnet", () => {
  // WHEN
  const json = endpoints([]);
  // THEN
  expect(json.at("aws_vpc_endpoint.network_endpoints_s3")).toMatchObject({
    vpc_endpoint_type: "Gateway",
    service_name: "com.amazonaws.me-south-1.s3",
    route_table_ids: ["public_a", "public_b", "app_a", "app_b", "data_a", "data_b"].map(
      (id) => `\${aws_route_table.network_${id}_routes.id}`,
    ),
  });
});

test("without interface endpoints there is no group for them", () => {
  // WHEN
  const json = endpoints([]);
  // THEN
  expect(json.ids("aws_vpc_endpoint")).toEqual(["network_endpoints_s3"]);
  expect(json.ids("aws_security_group")).toEqual([]);
});

test("an interface endpoint answers under the service's own name in the app subnets", () => {
  // WHEN
  const json = endpoints(["ecr.api", "logs"]);
  // THEN
  expect(json.ids("aws_vpc_endpoint")).toEqual([
    "network_endpoints_ecr_api",
    "network_endpoints_logs",
    "network_endpoints_s3",
  ]);
  expect(json.at("aws_vpc_endpoint.network_endpoints_ecr_api")).toMatchObject({
    vpc_endpoint_type: "Interface",
    service_name: "com.amazonaws.me-south-1.ecr.api",
    private_dns_enabled: true,
    subnet_ids: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
    security_group_ids: ["${aws_security_group.network_endpoints_group.id}"],
  });
});

test("endpoints take HTTPS from inside the network and say nothing by themselves", () => {
  // WHEN
  const json = endpoints(["secretsmanager"]);
  // THEN
  expect(json.at("aws_vpc_security_group_ingress_rule.network_endpoints_from_network")).toMatchObject({
    security_group_id: "${aws_security_group.network_endpoints_group.id}",
    cidr_ipv4: "10.0.0.0/16",
    ip_protocol: "tcp",
    from_port: 443,
    to_port: 443,
  });
  expect(json.all("aws_vpc_security_group_ingress_rule")).toHaveLength(1);
  expect(json.all("aws_vpc_security_group_egress_rule")).toEqual([]);
});
