import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { distributionSettings } from "../../../support/distribution";
import { testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";

const listener = { protocol: "https", domains: ["test.example", "*.test.example"] } as const;
const behind = {
  loadBalancer: {
    scheme: "internet-facing",
    listener: { ...listener, domains: [...listener.domains] },
    accessLogDays: 1,
    deletionProtection: false,
  },
  distribution: {
    domains: ["test.example", "www.test.example"],
    originHeader: { name: "x-origin-verify", versions: [2, 1] },
    ...distributionSettings,
  },
} satisfies Partial<EnvironmentInput>;

const european: EnvironmentInput["network"] = {
  cidr: "10.0.0.0/16",
  zones: ["eu-west-1a", "eu-west-1b"],
  subnets: { layout: "planned", tiers: ["public", "app", "data"] },
  natGateways: 1,
  interfaceEndpoints: [],
  flowLogs: { retentionDays: 30 },
};

function system(changes: Partial<EnvironmentInput> = {}) {
  return synthesized(new SystemStack(testApp(), testEnvironment({ ...behind, ...changes }), "us-east-1"));
}

const standard = system();

test("names lead to the distribution, whose health Route 53 does not know", () => {
  expect(standard.at("aws_route53_record.zone_www_test_example_aaaa").alias).toEqual({
    name: "${aws_cloudfront_distribution.edge_distribution.domain_name}",
    zone_id: "${aws_cloudfront_distribution.edge_distribution.hosted_zone_id}",
    evaluate_target_health: false,
  });
  expect(standard.ids("aws_route53_record")).toEqual([
    "load_balancer_certificate_proof",
    "zone_test_example_a",
    "zone_test_example_aaaa",
    "zone_www_test_example_a",
    "zone_www_test_example_aaaa",
  ]);
  expect(standard.output("public_url").value).toBe("https://test.example");
});

test("only CloudFront's addresses reach the load balancer, and only its header passes the rules", () => {
  expect(standard.ids("aws_vpc_security_group_ingress_rule")).toContain("load_balancer_from_cloudfront");
  expect(standard.ids("aws_vpc_security_group_ingress_rule")).not.toContain("load_balancer_from_internet");
  expect(standard.at("aws_lb_listener_rule.api_traffic_rule").condition).toEqual([
    { path_pattern: { values: ["/*"] } },
    {
      http_header: {
        http_header_name: "x-origin-verify",
        values: ["${random_password.origin_header_v2.result}", "${random_password.origin_header_v1.result}"],
      },
    },
  ]);
});

test("the rules let a new header in before CloudFront sends it", () => {
  expect(standard.at("aws_cloudfront_distribution.edge_distribution")).toMatchObject({
    depends_on: ["aws_lb_listener_rule.api_traffic_rule"],
    wait_for_deployment: true,
  });
});

test("an internal load balancer is reached by a VPC origin, without a header", () => {
  // WHEN
  const json = system({
    loadBalancer: { ...behind.loadBalancer, scheme: "internal" },
    distribution: { ...behind.distribution, originHeader: undefined },
  });
  // THEN
  expect(json.at("aws_cloudfront_vpc_origin.edge_vpc_origin").vpc_origin_endpoint_config).toMatchObject([
    { arn: "${aws_lb.load_balancer.arn}" },
  ]);
  expect(json.at("aws_lb_listener_rule.api_traffic_rule").condition).toEqual([
    { path_pattern: { values: ["/*"] } },
  ]);
  expect(json.ids("random_password")).toEqual([]);
});

test("in us-east-1 one certificate serves the load balancer and CloudFront", () => {
  expect(standard.ids("aws_acm_certificate")).toEqual(["load_balancer_certificate"]);
  expect(standard.at("aws_cloudfront_distribution.edge_distribution").viewer_certificate).toMatchObject({
    acm_certificate_arn:
      "${aws_acm_certificate_validation.load_balancer_certificate_validation.certificate_arn}",
  });
});

test("elsewhere CloudFront has one in us-east-1, proven by the records of the load balancer's", () => {
  // WHEN
  const json = system({
    region: "eu-west-1",
    network: european,
  });
  // THEN
  expect(json.at("aws_acm_certificate.edge_certificate")).toMatchObject({
    domain_name: "test.example",
    subject_alternative_names: ["*.test.example"],
    provider: "aws.us-east-1",
  });
  expect(json.ids("aws_route53_record")).not.toContain("edge_certificate_proof");
  expect(json.at("aws_acm_certificate_validation.edge_certificate_validation")).toMatchObject({
    validation_record_fqdns:
      "${[for record in aws_route53_record.load_balancer_certificate_proof : record.fqdn]}",
    provider: "aws.us-east-1",
  });
  expect(json.at("aws_acm_certificate.load_balancer_certificate")).not.toHaveProperty("provider");
});

test("requests are written down below a prefix of their own, for as long as the data says", () => {
  expect(standard.at("aws_cloudwatch_log_delivery_source.edge_access_logs_source")).toMatchObject({
    name: "test-dev-edge",
    resource_arn: "${aws_cloudfront_distribution.edge_distribution.arn}",
  });
  expect(
    standard.at("aws_cloudwatch_log_delivery_destination.edge_access_logs_destination")
      .delivery_destination_configuration,
  ).toEqual([{ destination_resource_arn: "${aws_s3_bucket.distribution_logs.arn}/entrance" }]);
  expect(standard.at("aws_s3_bucket_lifecycle_configuration.distribution_logs_lifecycle").rule).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: "expire-entrance/", expiration: [{ days: 30 }] })]),
  );
});

test("error pages stand in us-east-1, where they answer when the environment's region does not", () => {
  // WHEN
  const json = system({
    region: "eu-west-1",
    network: european,
    distribution: {
      ...behind.distribution,
      errorPages: {
        cacheSeconds: 0,
        pages: { unavailable: { codes: [503], contentType: "application/json", body: "{}" } },
      },
    },
  });
  // THEN
  expect(json.at("aws_s3_bucket.edge_distribution_error_pages_bucket")).toMatchObject({
    bucket: "test-dev-error-pages-123456789012",
    provider: "aws.us-east-1",
  });
  expect(json.at("aws_s3_bucket.distribution_logs")).not.toHaveProperty("provider");
});
