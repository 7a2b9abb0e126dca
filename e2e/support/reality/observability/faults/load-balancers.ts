import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { loadBalancerQuantities } from "../../../../../src/alarms/quantities/load-balancers";
import { clientOptions } from "../../../emulated";
import { findBalancer } from "../../edge/balancer";
import { environmentOf } from "../../environment";
import type { Telling } from "./telling";

/** Source: Elastic Load Balancing, "CloudWatch metrics for your Application Load Balancer". */
export const loadBalancerTellings: Readonly<Record<keyof typeof loadBalancerQuantities, Telling>> = {
  "load-balancer-errors": async ({ cloud, stack }, _, level) => {
    const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
    const { LoadBalancerArn = "" } = await findBalancer(elb, environmentOf(stack).loadBalancer.name);
    const dimensions = { LoadBalancer: LoadBalancerArn.replace(/.*:loadbalancer\//, "") };
    return [
      {
        ...{ namespace: "AWS/ApplicationELB", name: "HTTPCode_ELB_5XX_Count" },
        ...{ dimensions, value: level, unit: "Count" as const },
      },
    ];
  },
};
