import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import { type HealthCheckMetrics, healthCheckMetrics } from "../../observability/metrics/dns-metrics";

export interface HealthCheckProps {
  /** In its Name tag. */
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly intervalSeconds: number;
  /** So many checks in a row must fail, or pass again. */
  readonly failureThreshold: number;
  /** From where it is checked. */
  readonly regions: readonly string[];
}

/**
 * Four seconds for the connection, and two for the answer's status. Source: Route 53 Developer Guide, "How Amazon Route 53
 * determines whether a health check is healthy".
 */
const answerSeconds = 6;

/**
 * Whether people elsewhere in the world are answered, asked by Route 53 over HTTPS: a status of 2xx or 3xx within
 * four seconds. It stands in us-east-1, the one region that has its metric.
 *
 * Monthly cost: $1.50 for a distribution or load balancer of AWS: $0.50, and $1 for HTTPS; $1 more for checks every
 * 10 seconds.
 * @example new HealthCheck(usEast1, "health-api", { name: "dougust-prod-health-api", domain: "api.dougust.example", … });
 */
export class HealthCheck extends Construct {
  readonly metrics: HealthCheckMetrics;

  constructor(scope: Construct, id: string, props: HealthCheckProps) {
    super(scope, id);
    const check = new Route53HealthCheck(this, "Resource", {
      type: "HTTPS",
      fqdn: props.domain,
      port: 443,
      resourcePath: props.path,
      enableSni: true,
      requestInterval: props.intervalSeconds,
      failureThreshold: props.failureThreshold,
      regions: [...props.regions],
      tags: { Name: props.name },
    });
    this.metrics = healthCheckMetrics(
      check.id,
      props.intervalSeconds * props.failureThreshold + answerSeconds,
    );
  }
}
