import { Construct } from "constructs";
import { SecurityGroup } from "../../../../src/constructs/security/security-group";
import { synthesized, testStack } from "../../../support/synthesized";

/** A stack with groups of a database and an API, each below its owner. */
function groups() {
  const stack = testStack();
  const group = (owner: string, name: string) =>
    new SecurityGroup(new Construct(stack, owner), "group", {
      vpcId: "vpc-1",
      name,
      description: `Group of ${owner}`,
    });
  return { stack, database: group("database", "sg-rds"), api: group("api", "test-dev-api") };
}

test("a group is replaced by a successor that stands beside it, under a name that EC2 accepts", () => {
  // WHEN
  const json = synthesized(groups().stack);
  // THEN
  expect(json.at("aws_security_group.database_group")).toMatchObject({
    vpc_id: "vpc-1",
    name_prefix: "group-rds-",
    description: "Group of database",
    tags: { Name: "sg-rds", Component: "database" },
    lifecycle: { create_before_destroy: true },
  });
  expect(json.at("aws_security_group.api_group").name_prefix).toBe("test-dev-api-");
});

test("a group has no rules until somebody is let in", () => {
  // WHEN
  const json = synthesized(groups().stack);
  // THEN
  expect(json.all("aws_security_group")).toHaveLength(2);
  for (const group of json.all("aws_security_group")) {
    expect(group).not.toHaveProperty("ingress");
    expect(group).not.toHaveProperty("egress");
  }
  expect(json.all("aws_vpc_security_group_ingress_rule")).toEqual([]);
  expect(json.all("aws_vpc_security_group_egress_rule")).toEqual([]);
});

test("letting a group in is one described rule beside each of the two", () => {
  // GIVEN
  const { stack, database, api } = groups();
  // WHEN
  database.allowFrom(api, 5432, "PostgreSQL");
  // THEN
  const json = synthesized(stack);
  const rule = { ip_protocol: "tcp", from_port: 5432, to_port: 5432, description: "PostgreSQL" };
  expect(json.at("aws_vpc_security_group_ingress_rule.database_from_api")).toMatchObject({
    ...rule,
    security_group_id: "${aws_security_group.database_group.id}",
    tags: { Name: "database-from-api" },
    referenced_security_group_id: "${aws_security_group.api_group.id}",
  });
  expect(json.at("aws_vpc_security_group_egress_rule.api_to_database")).toMatchObject({
    ...rule,
    security_group_id: "${aws_security_group.api_group.id}",
    tags: { Name: "api-to-database" },
    referenced_security_group_id: "${aws_security_group.database_group.id}",
  });
  expect(json.all("aws_vpc_security_group_ingress_rule")).toHaveLength(1);
  expect(json.all("aws_vpc_security_group_egress_rule")).toHaveLength(1);
});

test("addresses that are no group get a rule with their label", () => {
  // GIVEN
  const { stack, api } = groups();
  // WHEN
  api.allowFrom({ label: "internet", cidr: "0.0.0.0/0" }, 443, "Public traffic");
  api.allowFrom({ label: "cloudfront", prefixListId: "pl-1" }, 443, "CloudFront only");
  api.allowTo({ label: "atlas", cidr: "0.0.0.0/0" }, { from: 27015, to: 27017 }, "MongoDB Atlas");
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_vpc_security_group_ingress_rule.api_from_internet").cidr_ipv4).toBe("0.0.0.0/0");
  expect(json.at("aws_vpc_security_group_ingress_rule.api_from_cloudfront").prefix_list_id).toBe("pl-1");
  expect(json.at("aws_vpc_security_group_egress_rule.api_to_atlas")).toMatchObject({
    cidr_ipv4: "0.0.0.0/0",
    from_port: 27015,
    to_port: 27017,
  });
});
