import { TestEntrance } from "../../../../../src/constructs/edge/load-balancer/test-entrance";
import { testLoadBalancer, testNetwork } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

const stack = testStack();
const loadBalancer = testLoadBalancer(stack, testNetwork(stack));
new TestEntrance(stack, "test", {
  name: "test-api",
  port: 8443,
  from: ["203.0.113.0/24", "198.51.100.7/32"],
  paths: ["/*"],
  action: { type: "forward", targetGroupArn: "arn" },
  loadBalancer,
});
const json = synthesized(stack);

test("the new version answers by TLS, as the old one does", () => {
  const { port, ssl_policy, certificate_arn } = json.at("aws_lb_listener.balancer_https");
  expect(port).toBe(443);
  expect(json.at("aws_lb_listener.test")).toMatchObject({
    port: 8443,
    protocol: "HTTPS",
    ssl_policy,
    certificate_arn,
    default_action: [{ type: "fixed-response", fixed_response: { status_code: "404" } }],
  });
});

test("the named addresses alone are let in", () => {
  const open = Object.values(json.all("aws_vpc_security_group_ingress_rule")).filter(
    ({ from_port }) => from_port === 8443,
  );
  expect(open.map(({ cidr_ipv4, to_port }) => [cidr_ipv4, to_port])).toEqual([
    ["203.0.113.0/24", 8443],
    ["198.51.100.7/32", 8443],
  ]);
});

test("a plan never leads testers back to the old version", () => {
  expect(json.at("aws_lb_listener_rule.test_rule").lifecycle).toEqual({ ignore_changes: ["action"] });
});
