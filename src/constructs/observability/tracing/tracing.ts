import { XrayGroup } from "@cdktf/provider-aws/lib/xray-group";
import { XraySamplingRule } from "@cdktf/provider-aws/lib/xray-sampling-rule";
import { Construct } from "constructs";

export interface TracingProps {
  /** What X-Ray calls the service; at most 32 characters, since rule and group are called by it. */
  readonly name: string;
  readonly sampling: {
    /** Requests of every second that are always recorded, of all tasks together. */
    readonly perSecond: number;
    /** The share of all others that is recorded, in per cent. */
    readonly percent: number;
    /** The lowest number is asked first. */
    readonly priority: number;
  };
  /** From how many seconds on an answer is slow. */
  readonly slowSeconds: number;
}

/**
 * Which requests to a service X-Ray records, in its region, and a group of those that failed or were slow.
 *
 * Monthly cost in us-east-1: $5 per million traces that are recorded, $0.50 per million that are looked at; the first
 * 100,000 and 1,000,000 of an account are free.
 * @example new Tracing(service, "tracing", { name: "cosmicspace-dev-backend", sampling: { perSecond: 1, percent: 5, priority: 100 }, slowSeconds: 1 });
 */
export class Tracing extends Construct {
  constructor(scope: Construct, id: string, { name, sampling, slowSeconds }: TracingProps) {
    super(scope, id);
    new XraySamplingRule(this, "sampling", {
      ruleName: name,
      version: 1,
      priority: sampling.priority,
      reservoirSize: sampling.perSecond,
      fixedRate: sampling.percent / 100,
      serviceName: name,
      // a service that says what it runs on says so only once it runs
      serviceType: "*",
      host: "*",
      httpMethod: "*",
      urlPath: "*",
      resourceArn: "*",
    });
    new XrayGroup(this, "group", {
      groupName: name,
      filterExpression: `service("${name}") { fault = true OR responsetime > ${slowSeconds} }`,
      // insights would be paid for by every trace
      insightsConfiguration: { insightsEnabled: false, notificationsEnabled: false },
    });
  }
}
