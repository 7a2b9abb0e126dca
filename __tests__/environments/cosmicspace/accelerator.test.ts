import type { Block, Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("cosmicspace");
});

function stack(name: string): Synthesized {
  return stacks.get(`cosmicspace-${name}`) as Synthesized;
}

test("massive has an accelerator with the load balancer of each region, both at full dial", () => {
  // WHEN
  const json = stack("massive");
  // THEN
  expect(json.at("aws_globalaccelerator_accelerator.accelerator")).toMatchObject({
    name: "cosmicspace-massive-accelerator",
    attributes: { flow_logs_enabled: true },
    lifecycle: { prevent_destroy: true },
  });
  expect(json.at("aws_s3_bucket.accelerator_flow_logs").bucket).toBe(
    "cosmicspace-massive-accelerator-logs-123456789012",
  );
  const groups = json.all("aws_globalaccelerator_endpoint_group");
  expect(groups).toHaveLength(2);
  for (const [region, balancer] of [
    ["us-east-1", "load_balancer"],
    ["eu-west-1", "second_region_load_balancer"],
  ]) {
    expect(groups.find(({ endpoint_group_region }) => endpoint_group_region === region)).toMatchObject({
      traffic_dial_percentage: 100,
      endpoint_configuration: [
        {
          endpoint_id: `\${aws_lb.${balancer}.arn}`,
          weight: 128,
          client_ip_preservation_enabled: true,
        },
      ],
    });
  }
});

test("CloudFront's origin is the accelerator, by TLS and with the header", () => {
  // WHEN
  const distribution = stack("massive").at("aws_cloudfront_distribution.edge_distribution");
  // THEN
  const origins = distribution.origin as Block[];
  const { target_origin_id } = distribution.default_cache_behavior as Block;
  expect(origins.filter(({ origin_id }) => origin_id === target_origin_id)).toMatchObject([
    {
      domain_name: "${aws_globalaccelerator_accelerator.accelerator.dns_name}",
      custom_origin_config: { origin_protocol_policy: "https-only" },
      custom_header: [{ name: "x-origin-verify", value: "${random_password.origin_header_v1.result}" }],
    },
  ]);
  expect(distribution.depends_on).toEqual(
    expect.arrayContaining([
      "aws_lb_listener_rule.backend_traffic_rule",
      "aws_lb_listener_rule.second_region_backend_traffic_rule",
      "aws_globalaccelerator_endpoint_group.accelerator_us_east_1",
      "aws_globalaccelerator_endpoint_group.accelerator_eu_west_1",
    ]),
  );
});

test("behind the accelerator each load balancer still lets in CloudFront alone, and demands the header", () => {
  // GIVEN
  const json = stack("massive");
  for (const [balancer, rule] of [
    ["load_balancer", "backend_traffic_rule"],
    ["second_region_load_balancer", "second_region_backend_traffic_rule"],
  ]) {
    // THEN
    const ways = Object.entries(json.json.resource?.aws_vpc_security_group_ingress_rule ?? {}).filter(
      ([, { security_group_id, from_port }]) =>
        security_group_id === `\${aws_security_group.${balancer}_group.id}` && from_port === 443,
    );
    expect(ways.map(([, { prefix_list_id, cidr_ipv4 }]) => ({ prefix_list_id, cidr_ipv4 }))).toEqual([
      { prefix_list_id: `\${data.aws_ec2_managed_prefix_list.${balancer}_cloudfront.id}` },
    ]);
    const conditions = json.at(`aws_lb_listener_rule.${rule}`).condition as Block[];
    expect(conditions.flatMap(({ http_header }) => http_header ?? [])).toEqual([
      { http_header_name: "x-origin-verify", values: ["${random_password.origin_header_v1.result}"] },
    ]);
  }
});

test("tasks of the second region start images that lie there", () => {
  expect(stack("massive").at("aws_ssm_parameter.second_region_backend_image").insecure_value).toBe(
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com/cosmicspace-backend:initial",
  );
});

test.each(["dev", "beta", "growth", "scale"])("%s has one region, and no accelerator", (environment) => {
  expect(stack(environment).all("aws_globalaccelerator_accelerator")).toEqual([]);
});
