import type { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import { type TrafficMetrics, trafficMetrics } from "../../observability/metrics/traffic-metrics";
import type { LoadBalancer } from "./load-balancer";
import { TestEntrance, type TestTraffic } from "./test-entrance";

export interface TrafficProps {
  readonly targetGroup: string;
  /** The second target group's name, for deployments that move traffic between two. @default one group */
  readonly alternateTargetGroup?: string;
  /** Who may ask for a new version before it has the traffic; needs two groups. @default nobody */
  readonly testTraffic?: TestTraffic | undefined;
  readonly port: number;
  readonly priority: number;
  readonly paths: readonly string[];
  /** The names under which people reach it. @default all of the load balancer's */
  readonly hosts?: readonly string[] | undefined;
  readonly healthCheck: {
    readonly path: string;
    readonly intervalSeconds: number;
    readonly timeoutSeconds: number;
    readonly healthyThreshold: number;
    readonly unhealthyThreshold: number;
    readonly codes: string;
  };
  /** How long the load balancer's cookie keeps a visitor on one task. @default no stickiness */
  readonly stickinessSeconds?: number;
  readonly deregistrationDelaySeconds: number;
  readonly vpcId: string;
  readonly loadBalancer: LoadBalancer;
}

/** The way from a load balancer's listener to a service's tasks. */
export class Traffic extends Construct {
  readonly targetGroup: LbTargetGroup;
  readonly alternate?: LbTargetGroup;
  readonly rule: LbListenerRule;
  /** Of the port for tests. */
  readonly testRule?: LbListenerRule;
  readonly metrics: TrafficMetrics;

  constructor(scope: Construct, id: string, props: TrafficProps) {
    super(scope, id);
    this.targetGroup = this.addTargetGroup("targets", props.targetGroup, props);
    this.alternate = props.alternateTargetGroup
      ? this.addTargetGroup("alternate-targets", props.alternateTargetGroup, props)
      : undefined;
    const action = this.alternate
      ? weighted(this.targetGroup, this.alternate)
      : { type: "forward", targetGroupArn: this.targetGroup.arn };
    this.rule = props.loadBalancer.addRule(this, "rule", {
      priority: props.priority,
      paths: props.paths,
      hosts: props.hosts,
      action: [action],
      tags: { Name: props.targetGroup },
      // ECS swings the weights on every deployment; a plan that set them back would move live traffic
      lifecycle: this.alternate ? { ignoreChanges: ["action"] } : undefined,
    });
    this.testRule =
      props.testTraffic &&
      new TestEntrance(this, "test", { ...props, ...props.testTraffic, name: props.targetGroup, action })
        .rule;
    this.metrics = trafficMetrics(
      props.loadBalancer.arnSuffix,
      [this.targetGroup, ...(this.alternate ? [this.alternate] : [])].map(({ arnSuffix }) => arnSuffix),
      unhealthyAfter(props.healthCheck),
    );
  }

  private addTargetGroup(id: string, name: string, props: TrafficProps): LbTargetGroup {
    const { healthCheck, stickinessSeconds } = props;
    return new LbTargetGroup(this, id, {
      name,
      vpcId: props.vpcId,
      targetType: "ip",
      protocol: "HTTP",
      port: props.port,
      deregistrationDelay: String(props.deregistrationDelaySeconds),
      healthCheck: {
        protocol: "HTTP",
        port: "traffic-port",
        path: healthCheck.path,
        interval: healthCheck.intervalSeconds,
        timeout: healthCheck.timeoutSeconds,
        healthyThreshold: healthCheck.healthyThreshold,
        unhealthyThreshold: healthCheck.unhealthyThreshold,
        matcher: healthCheck.codes,
      },
      stickiness: {
        type: "lb_cookie",
        enabled: stickinessSeconds !== undefined,
        ...(stickinessSeconds !== undefined && { cookieDuration: stickinessSeconds }),
      },
    });
  }
}

/** The last check that it takes begins so many intervals after the first failure at the latest, and waits for an answer. */
function unhealthyAfter({
  intervalSeconds,
  unhealthyThreshold,
  timeoutSeconds,
}: TrafficProps["healthCheck"]): number {
  return intervalSeconds * unhealthyThreshold + timeoutSeconds;
}

function weighted(active: LbTargetGroup, idle: LbTargetGroup) {
  return {
    type: "forward",
    forward: {
      targetGroup: [
        { arn: active.arn, weight: 100 },
        { arn: idle.arn, weight: 0 },
      ],
    },
  };
}
