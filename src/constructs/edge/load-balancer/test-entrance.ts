import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerRule, type LbListenerRuleAction } from "@cdktf/provider-aws/lib/lb-listener-rule";
import { Construct } from "constructs";
import { type LoadBalancer, notFound, tlsPolicy } from "./load-balancer";

/** Who may ask for the version that is being deployed, and where. */
export interface TestTraffic {
  readonly port: number;
  /** Blocks of addresses, as in `203.0.113.0/24`. */
  readonly from: readonly string[];
}

export interface TestEntranceProps extends TestTraffic {
  readonly name: string;
  readonly paths: readonly string[];
  readonly action: LbListenerRuleAction;
  readonly loadBalancer: LoadBalancer;
}

/**
 * A port of a load balancer, for a few addresses alone, on which ECS lets the new version of a service answer before it has the
 * traffic of all. Free of charge.
 * @example new TestEntrance(this, "test", { port: 8443, from: ["203.0.113.0/24"], name, paths, action, loadBalancer });
 */
export class TestEntrance extends Construct {
  readonly rule: LbListenerRule;

  constructor(scope: Construct, id: string, props: TestEntranceProps) {
    super(scope, id);
    const { loadBalancer, port } = props;
    const tags = { Name: `${props.name}-test` };
    const listener = new LbListener(this, "Resource", {
      loadBalancerArn: loadBalancer.arn,
      port,
      ...(loadBalancer.certificate
        ? { protocol: "HTTPS", sslPolicy: tlsPolicy, certificateArn: loadBalancer.certificate.arn }
        : { protocol: "HTTP" }),
      defaultAction: [notFound],
      tags,
    });
    this.rule = new LbListenerRule(this, "rule", {
      listenerArn: listener.arn,
      priority: 1,
      condition: [{ pathPattern: { values: [...props.paths] } }],
      action: [props.action],
      tags,
      // ECS leads it to the new version on every deployment
      lifecycle: { ignoreChanges: ["action"] },
    });
    for (const cidr of props.from) {
      const label = `testers-${port}-${cidr.replaceAll(/[./]/g, "-")}`;
      loadBalancer.securityGroup.allowFrom({ label, cidr }, port, "Those who try new versions");
    }
  }
}
