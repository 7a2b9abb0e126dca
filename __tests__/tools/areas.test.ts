import { areaOfType, areasOfResources, type ResourcesByType } from "../../tools/areas";
import { writtenStacks } from "../support/written-stacks";

test.each([
  ["aws_route", "network"],
  ["aws_route_table", "network"],
  ["aws_route53_zone", "edge"],
  ["aws_vpc", "network"],
  ["aws_vpc_security_group_ingress_rule", "security"],
  ["aws_iam_role_policy", "security"],
  ["aws_iam_account_password_policy", "audit"],
  ["aws_s3_bucket", "storage"],
  ["aws_s3_account_public_access_block", "audit"],
])("%s is of the area %s, by its longest beginning that has one", (type, area) => {
  expect(areaOfType(type)).toBe(area);
});

test("a type that nobody has placed has no area", () => {
  expect(areaOfType("aws_vpcs")).toBeUndefined();
});

test("what only helps others is where the first of those is that name it", () => {
  const areas = areasOfResources({
    terraform_data: { api: {}, api_tasks: {}, unused: {} },
    aws_ecs_service: { api: { lifecycle: { replace_triggered_by: ["terraform_data.api_tasks"] } } },
    aws_cloudwatch_composite_alarm: { down: { alarm_rule: "${terraform_data.api.output}" } },
  });
  expect(areas.get("terraform_data.api_tasks")).toBe("compute");
  expect(areas.get("terraform_data.api")).toBe("observability");
  expect(areas.has("terraform_data.unused")).toBe(false);
});

test("every resource, data source and ephemeral value of every stack has an area", async () => {
  for (const [stack, { json }] of await writtenStacks()) {
    for (const kind of ["resource", "data", "ephemeral"] as const) {
      const resources: ResourcesByType = { ...json.resource, ...json[kind] };
      const areas = areasOfResources(resources);
      const addresses = Object.entries(resources).flatMap(([type, named]) =>
        Object.keys(named).map((name) => `${type}.${name}`),
      );
      expect([stack, addresses.filter((address) => !areas.has(address))]).toEqual([stack, []]);
    }
  }
});
