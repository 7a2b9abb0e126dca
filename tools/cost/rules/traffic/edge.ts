import { habits } from "../../assumptions/habits";
import { lineOf } from "../../line";
import { hoursOfMonth } from "../../prices/price";
import { blocks } from "../../resources";
import { lengthOf } from "../../unknown";
import { type Rules, type Surroundings, shareOf } from "../rule";

/** CloudFront, WAF, Route 53, Global Accelerator. */
export const edgeRules: Rules = {
  aws_cloudfront_distribution: (distribution, around) => {
    const { sentGb, requestsMillions } = around.load;
    const share = (total: number) => shareOf(total, "aws_cloudfront_distribution", around);
    const runsCode = blocks(distribution.values.default_cache_behavior).some(
      ({ function_association }) => blocks(function_association).length > 0,
    );
    const resource = { ...distribution, region: homeOf(around) };
    const requests = { quantity: share(requestsMillions), of: requestsMillions };
    return [
      lineOf("edge", resource, {
        item: "data to people",
        price: "cloudfront-data",
        quantity: share(sentGb),
        of: sentGb,
      }),
      lineOf("edge", resource, { item: "requests", price: "cloudfront-requests", ...requests }),
      ...(runsCode
        ? [lineOf("edge", resource, { item: "function", price: "cloudfront-function", ...requests })]
        : []),
    ];
  },
  aws_wafv2_web_acl: (acl, around) => {
    const rules = lengthOf(acl, "rule");
    const quantity = shareOf(around.load.requestsMillions, "aws_wafv2_web_acl", around);
    return [
      lineOf("edge", acl, { item: "firewall", price: "waf-acl", quantity: 1 }),
      lineOf("edge", acl, { item: "rules", price: "waf-rule", quantity: rules }),
      lineOf("edge", acl, { item: "requests that the firewall looks at", price: "waf-requests", quantity }),
    ];
  },
  aws_route53_zone: (zone, around) => {
    const queries = around.load.requestsMillions * habits.dnsQueries;
    return [
      lineOf("edge", zone, { item: "zone", price: "hosted-zone", quantity: 1 }),
      lineOf("edge", zone, {
        item: "queries that are no aliases",
        price: "dns-queries",
        quantity: shareOf(queries, "aws_route53_zone", around),
      }),
    ];
  },
  aws_route53_health_check: (check) => {
    const { type, request_interval, measure_latency, search_string } = check.values;
    const options = [
      String(type).startsWith("HTTPS"),
      request_interval === 10,
      measure_latency,
      search_string,
    ];
    return [
      lineOf("edge", check, { item: "health check", price: "health-check", quantity: 1 }),
      lineOf("edge", check, {
        item: "options of health checks",
        price: "health-check-option",
        quantity: options.filter(Boolean).length,
      }),
    ];
  },
  aws_globalaccelerator_accelerator: (accelerator, { load }) => [
    lineOf("edge", accelerator, { item: "accelerator", price: "accelerator", quantity: hoursOfMonth }),
    lineOf("edge", accelerator, {
      item: "public IPv4 addresses of the accelerator",
      price: "public-ipv4",
      quantity: 2 * hoursOfMonth,
    }),
    lineOf("edge", accelerator, {
      item: "data through the accelerator",
      price: "accelerator-data",
      quantity: load.sentGb,
    }),
  ],
};

/** Where an environment's people are: CloudFront is made in us-east-1, and costs by where people are. */
function homeOf({ resources }: Surroundings): string {
  return resources.ofType("aws_vpc")[0]?.region ?? "us-east-1";
}
