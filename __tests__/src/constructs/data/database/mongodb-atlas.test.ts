import { Construct } from "constructs";
import {
  MongoDbAtlas,
  type MongoDbAtlasProps,
} from "../../../../../src/constructs/data/database/mongodb-atlas";
import { SecurityGroup } from "../../../../../src/constructs/security/security-group";
import { testNetwork } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function atlas(privateLink?: MongoDbAtlasProps["privateLink"]) {
  const stack = testStack();
  const network = testNetwork(stack);
  const database = new MongoDbAtlas(stack, "database", {
    securityGroup: "test-database",
    privateLink,
    network,
  });
  database.allowFrom(
    new SecurityGroup(new Construct(stack, "app"), "group", {
      vpcId: network.vpcId,
      name: "app",
      description: "Tasks of app",
    }),
  );
  return { database, json: synthesized(stack) };
}

test("over the internet tasks may only open MongoDB's ports", () => {
  // WHEN
  const { json } = atlas();
  // THEN
  expect(json.at("aws_vpc_security_group_egress_rule.app_to_database")).toMatchObject({
    cidr_ipv4: "0.0.0.0/0",
    from_port: 27015,
    to_port: 27017,
  });
  expect(json.all("aws_vpc_security_group_ingress_rule")).toEqual([]);
  expect(json.ids("aws_vpc_endpoint")).toEqual(["network_endpoints_s3"]);
});

test("over PrivateLink tasks reach an endpoint in their own subnets, and nothing outside", () => {
  // WHEN
  const serviceName = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";
  const { json } = atlas({ serviceName });
  // THEN
  expect(json.at("aws_vpc_endpoint.database")).toMatchObject({
    vpc_endpoint_type: "Interface",
    service_name: serviceName,
    subnet_ids: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
    security_group_ids: ["${aws_security_group.database_group.id}"],
  });
  expect(json.at("aws_vpc_security_group_ingress_rule.database_from_app")).toMatchObject({
    referenced_security_group_id: "${aws_security_group.app_group.id}",
    from_port: 1024,
    to_port: 65535,
  });
  expect(json.ids("aws_vpc_security_group_egress_rule")).toEqual(["app_to_database"]);
  expect(json.at("aws_vpc_security_group_egress_rule.app_to_database")).not.toHaveProperty("cidr_ipv4");
});

test("its address is a secret that people supply", () => {
  expect(atlas().database).not.toHaveProperty("address");
});
