import { percent, type Quantity } from "../quantity";

/**
 * What may be watched of an ECS service, and of what the load balancer sees of it. Sources: ECS Developer Guide, "Amazon ECS
 * CloudWatch metrics" and "Container Insights metrics"; Elastic Load Balancing, "CloudWatch metrics for your Application
 * Load Balancer".
 */
export const serviceQuantities = {
  "service-cpu": {
    of: "service",
    name: "average CPU",
    units: { percent },
    alarms: "above",
    finestSeconds: 60,
    // no tasks use nothing; that they are missing is another alarm's business
    missing: "notBreaching",
  },
  "service-memory": {
    of: "service",
    name: "average memory",
    units: { percent },
    alarms: "above",
    finestSeconds: 60,
    // as with CPU
    missing: "notBreaching",
  },
  "missing-tasks": {
    of: "service",
    name: "tasks that should run and do not",
    units: { tasks: {} },
    alarms: "above",
    finestSeconds: 60,
    // Container Insights that tells nothing of a service that should run is no good sign
    missing: "breaching",
  },
  "server-errors": {
    of: "http-service",
    name: "answers with status 5xx",
    units: { count: {}, percent },
    alarms: "above",
    finestSeconds: 60,
    // no answer at all is no error; healthy hosts have an alarm of their own
    missing: "notBreaching",
    rollsBack: true,
  },
  "response-time": {
    of: "http-service",
    name: "response time",
    units: { milliseconds: { factor: 0.001 }, seconds: {} },
    alarms: "above",
    finestSeconds: 60,
    statistics: ["average", "p95", "p99"],
    // nobody asked
    missing: "notBreaching",
    rollsBack: true,
  },
  "unhealthy-hosts": {
    of: "http-service",
    name: "tasks that fail the load balancer's health check",
    units: { hosts: {} },
    alarms: "above",
    finestSeconds: 60,
    // no tasks are no unhealthy tasks
    missing: "notBreaching",
    rollsBack: true,
  },
  "healthy-hosts": {
    of: "http-service",
    name: "tasks that pass the load balancer's health check",
    units: { hosts: {} },
    alarms: "below",
    finestSeconds: 60,
    // a target group without tasks is not told of at all
    silentIsZero: true,
    // nor is one that never had any
    missing: "breaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
