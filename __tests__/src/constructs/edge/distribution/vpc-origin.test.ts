import { VpcOrigin } from "../../../../../src/constructs/edge/distribution/vpc-origin";
import { synthesized, testStack } from "../../../../support/synthesized";

test("CloudFront reaches a load balancer inside by TLS 1.2 alone", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new VpcOrigin(stack, "origin", { name: "test-edge", loadBalancerArn: "arn:aws:elasticloadbalancing:lb" });
  // THEN
  expect(synthesized(stack).at("aws_cloudfront_vpc_origin.origin").vpc_origin_endpoint_config).toEqual([
    {
      name: "test-edge",
      arn: "arn:aws:elasticloadbalancing:lb",
      http_port: 80,
      https_port: 443,
      origin_protocol_policy: "https-only",
      origin_ssl_protocols: [{ items: ["TLSv1.2"], quantity: 1 }],
    },
  ]);
});
