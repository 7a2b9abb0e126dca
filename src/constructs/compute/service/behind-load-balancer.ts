import type {
  EcsServiceConfig,
  EcsServiceLoadBalancerAdvancedConfiguration,
} from "@cdktf/provider-aws/lib/ecs-service";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Traffic, TrafficProps } from "../../edge/load-balancer/traffic";
import { TrafficShiftRole } from "./traffic-shift-role";

export interface HttpProps extends Omit<TrafficProps, "vpcId" | "loadBalancer" | "testTraffic"> {
  readonly healthCheckGraceSeconds: number;
}

interface BehindLoadBalancerProps {
  /** Of the service. */
  readonly name: string;
  readonly container: string;
  readonly http: HttpProps;
  readonly region: string;
}

/** The arguments of an ECS service behind a load balancer. */
export function behindLoadBalancer(
  service: Construct,
  traffic: Traffic,
  props: BehindLoadBalancerProps,
): Partial<EcsServiceConfig> {
  const { http } = props;
  const { targetGroup, alternate } = traffic;
  const shift = alternate && trafficShift(service, traffic, alternate, props);
  return {
    healthCheckGracePeriodSeconds: http.healthCheckGraceSeconds,
    loadBalancer: [
      {
        containerName: props.container,
        containerPort: http.port,
        targetGroupArn: targetGroup.arn,
        ...(shift && { advancedConfiguration: shift.configuration }),
      },
    ],
    // ECS refuses a target group that no listener uses yet
    dependsOn: [traffic.rule, ...(traffic.testRule ? [traffic.testRule] : []), ...(shift?.policies ?? [])],
  };
}

/** How ECS moves traffic to the alternate target group. */
function trafficShift(
  service: Construct,
  { targetGroup, rule, testRule }: Traffic,
  alternate: LbTargetGroup,
  { name, region }: BehindLoadBalancerProps,
): { configuration: EcsServiceLoadBalancerAdvancedConfiguration; policies: readonly ITerraformDependable[] } {
  const role = new TrafficShiftRole(service, "traffic-shift-role", {
    name: `${name}-traffic`,
    ruleArns: [rule.arn, ...(testRule ? [testRule.arn] : [])],
    targetGroupArns: [targetGroup.arn, alternate.arn],
    region,
  });
  const configuration = {
    alternateTargetGroupArn: alternate.arn,
    productionListenerRule: rule.arn,
    testListenerRule: testRule?.arn,
    roleArn: role.arn,
  };
  return { configuration, policies: role.policies };
}
