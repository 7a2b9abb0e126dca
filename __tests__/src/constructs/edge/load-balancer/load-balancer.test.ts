import type { LoadBalancerProps } from "../../../../../src/constructs/edge/load-balancer/load-balancer";
import { testLoadBalancer, testNetwork } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function balancer(changes: Partial<LoadBalancerProps> = {}) {
  const stack = testStack();
  testLoadBalancer(stack, testNetwork(stack), changes);
  return synthesized(stack);
}

const standard = balancer();

test("a public load balancer stands in the public subnets and drops malformed requests", () => {
  expect(balancer({ idleTimeoutSeconds: 75 }).at("aws_lb.balancer")).toMatchObject({
    name: "test-alb",
    load_balancer_type: "application",
    internal: false,
    subnets: ["${aws_subnet.network_public_a.id}", "${aws_subnet.network_public_b.id}"],
    security_groups: ["${aws_security_group.balancer_group.id}"],
    drop_invalid_header_fields: true,
    desync_mitigation_mode: "defensive",
    idle_timeout: 75,
    enable_deletion_protection: true,
  });
});

test("HTTPS takes TLS 1.2 or later and answers unclaimed requests with 404", () => {
  expect(standard.at("aws_lb_listener.balancer_https")).toMatchObject({
    load_balancer_arn: "${aws_lb.balancer.arn}",
    port: 443,
    protocol: "HTTPS",
    tags: { Name: "test-alb-https" },
    ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
    certificate_arn: "${aws_acm_certificate_validation.balancer_certificate_validation.certificate_arn}",
    default_action: [{ type: "fixed-response", fixed_response: { status_code: "404" } }],
  });
});

test("port 80 only redirects to HTTPS", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_lb_listener.balancer_redirect")).toMatchObject({
    port: 80,
    protocol: "HTTP",
    tags: { Name: "test-alb-redirect" },
    default_action: [
      { type: "redirect", redirect: { port: "443", protocol: "HTTPS", status_code: "HTTP_301" } },
    ],
  });
  expect(json.ids("aws_lb_listener")).toEqual(["balancer_https", "balancer_redirect"]);
});

test("an internal one stands in the app subnets and has nobody to redirect", () => {
  // WHEN
  const json = balancer({ scheme: "internal", reachedFrom: "cloudfront" });
  // THEN
  expect(json.at("aws_lb.balancer")).toMatchObject({
    internal: true,
    subnets: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
  });
  expect(json.ids("aws_lb_listener")).toEqual(["balancer_https"]);
  expect(json.ids("aws_vpc_security_group_ingress_rule")).toEqual(["balancer_from_cloudfront"]);
});

test("plain HTTP listens on 80 alone, without certificate", () => {
  // WHEN
  const json = balancer({ listener: { protocol: "http" }, proof: undefined });
  // THEN
  expect(json.ids("aws_lb_listener")).toEqual(["balancer_http"]);
  expect(json.at("aws_lb_listener.balancer_http")).toMatchObject({
    port: 80,
    protocol: "HTTP",
    tags: { Name: "test-alb-http" },
    default_action: [{ type: "fixed-response", fixed_response: { status_code: "404" } }],
  });
  expect(json.ids("aws_acm_certificate")).toEqual([]);
  expect(json.at("aws_vpc_security_group_ingress_rule.balancer_from_internet").from_port).toBe(80);
});

test("everybody reaches a public one on 443", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_vpc_security_group_ingress_rule.balancer_from_internet")).toMatchObject({
    cidr_ipv4: "0.0.0.0/0",
    from_port: 443,
    to_port: 443,
  });
  expect(json.at("aws_vpc_security_group_ingress_rule.balancer_from_internet_http").from_port).toBe(80);
  expect(json.all("aws_vpc_security_group_ingress_rule")).toHaveLength(2);
});

test("behind CloudFront, only CloudFront's addresses reach 443", () => {
  // WHEN
  const json = balancer({ reachedFrom: "cloudfront" });
  // THEN
  expect(json.dataAt("aws_ec2_managed_prefix_list.balancer_cloudfront").name).toBe(
    "com.amazonaws.global.cloudfront.origin-facing",
  );
  const on443 = json.all("aws_vpc_security_group_ingress_rule").filter((rule) => rule.from_port === 443);
  expect(on443).toMatchObject([
    { prefix_list_id: "${data.aws_ec2_managed_prefix_list.balancer_cloudfront.id}", to_port: 443 },
  ]);
  expect(on443[0]).not.toHaveProperty("cidr_ipv4");
});

test("it reaches nobody by itself", () => {
  const json = standard;
  expect(json.ids("aws_security_group")).toContain("balancer_group");
  expect(json.all("aws_vpc_security_group_egress_rule")).toEqual([]);
});

test("access logs go to a bucket that stands ready", () => {
  expect(standard.at("aws_lb.balancer")).toMatchObject({
    access_logs: { enabled: true, bucket: "${aws_s3_bucket.balancer_access_logs.bucket}" },
    depends_on: [
      "aws_s3_bucket_policy.balancer_access_logs_policy",
      "aws_internet_gateway.network_internet_gateway",
    ],
  });
});

test("logs of a protected load balancer survive its end, of others they go with it", () => {
  expect(standard.at("aws_s3_bucket.balancer_access_logs")).toMatchObject({
    bucket: "test-alb-logs-123456789012",
    force_destroy: false,
  });
  const unprotected = balancer({ deletionProtection: false });
  expect(unprotected.at("aws_s3_bucket.balancer_access_logs").force_destroy).toBe(true);
  expect(unprotected.at("aws_lb.balancer").enable_deletion_protection).toBe(false);
});

test("HTTPS without a zone is refused", () => {
  expect(() => balancer({ proof: undefined })).toThrow(
    "an HTTPS listener needs a domain and a zone to prove its certificate in; add dns and listener.domains",
  );
});
