import { DeployedState } from "../../../tools/observability/deployed-state";

const arn = "arn:aws:acm:us-east-1:123456789012:certificate/0123";
const state = new DeployedState(
  JSON.stringify({
    values: {
      root_module: {
        resources: [
          {
            address: "aws_acm_certificate.certificate",
            type: "aws_acm_certificate",
            values: { id: arn, arn },
          },
          { address: "aws_lb_listener.https", type: "aws_lb_listener", values: { certificate_arn: arn } },
          {
            address: "data.aws_security_groups.own",
            type: "aws_security_groups",
            values: { id: "us-east-1" },
          },
          { address: "aws_nat_gateway.nat_a", type: "aws_nat_gateway", values: { id: "nat-0123" } },
          { address: "aws_route.app", type: "aws_route", values: { id: "r-1", nat_gateway_id: "nat-0123" } },
          { address: "aws_s3_bucket.media", type: "aws_s3_bucket", values: { id: "media", bucket: "media" } },
        ],
      },
    },
  }),
);

test("what AWS makes up is told by its address, however others call it", () => {
  expect(state.stable(arn)).toBe("aws_acm_certificate.certificate");
  expect(state.stable("nat-0123")).toBe("aws_nat_gateway.nat_a");
});

test("a name stays a name, and so does what nobody has", () => {
  expect(state.stable("media")).toBe("media");
  expect(state.stable("Global")).toBe("Global");
});

test("a region stays a region, though data sources have it for their id", () => {
  expect(state.stable("us-east-1")).toBe("us-east-1");
});
