import { percent, type Quantity } from "../quantity";

/** What may be watched of a load balancer itself. Source: Elastic Load Balancing, "CloudWatch metrics for your Application Load Balancer". */
export const loadBalancerQuantities = {
  "load-balancer-errors": {
    of: "load-balancer",
    name: "requests that the load balancer answers with status 5xx itself",
    units: { count: {}, percent },
    alarms: "above",
    finestSeconds: 60,
    // told of only where there are some
    missing: "notBreaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
