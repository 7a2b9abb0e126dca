import type { Values } from "../../../../../tools/cost/resources";
import { costs, items, loadWith } from "../../../../support/cost";

test("the first TB and ten million requests through CloudFront are free", () => {
  const cdn = { "aws_cloudfront_distribution.cdn": {} };
  expect(items(cdn, loadWith({ sentGb: 1_024, requestsMillions: 10 }))).toEqual({
    "data to people": 0,
    requests: 0,
  });
  expect(items(cdn, loadWith({ sentGb: 1_124, requestsMillions: 20 }))).toEqual({
    "data to people": 8.5,
    requests: 10,
  });
});

test("distributions share what people ask for, and what is free", () => {
  const two = { "aws_cloudfront_distribution.a": {}, "aws_cloudfront_distribution.b": {} };
  const { lines } = costs(two, loadWith({ sentGb: 2_048 }));
  expect(lines.map(({ usd }) => usd)).toEqual([43.52, 43.52]);
});

test("what is sent costs by where the environment is, not by where CloudFront is made", () => {
  const bahrain = { "aws_vpc.network": { provider: "aws.there" }, "aws_cloudfront_distribution.cdn": {} };
  expect(items(bahrain, loadWith({ sentGb: 1_124 }))).toHaveProperty("data to people", 11);
});

test("a distribution that runs a function pays for each request", () => {
  const cdn = { default_cache_behavior: { function_association: [{ event_type: "viewer-request" }] } };
  expect(
    items({ "aws_cloudfront_distribution.cdn": cdn }, loadWith({ requestsMillions: 12 })),
  ).toHaveProperty("function", 1);
});

test("a firewall costs by itself, for each rule, and for each request", () => {
  expect(items({ "aws_wafv2_web_acl.waf": { rule: [{}, {}] } }, loadWith({ requestsMillions: 10 }))).toEqual({
    firewall: 5,
    rules: 2,
    "requests that the firewall looks at": 6,
  });
});

test("a health check costs more for HTTPS and for haste", () => {
  const check = (values: Values) => items({ "aws_route53_health_check.c": values });
  expect(check({ type: "HTTP", request_interval: 30 })).toEqual({ "health check": 0.5 });
  expect(check({ type: "HTTPS", request_interval: 10 })).toEqual({
    "health check": 0.5,
    "options of health checks": 2,
  });
});

test("a zone costs itself and the queries that are no aliases", () => {
  expect(items({ "aws_route53_zone.zone": {} }, loadWith({ requestsMillions: 100 }))).toEqual({
    zone: 0.5,
    "queries that are no aliases": 0.8,
  });
});

test("an accelerator has two addresses", () => {
  expect(items({ "aws_globalaccelerator_accelerator.a": {} }, loadWith({ sentGb: 100 }))).toEqual({
    accelerator: 18.25,
    "public IPv4 addresses of the accelerator": 7.3,
    "data through the accelerator": 1.5,
  });
});
