import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { loadBalancerQuantities } from "../../../../../src/alarms/quantities/load-balancers";
import { clientOptions } from "../../../emulated";
import { findBalancer } from "../../edge/balancer";
import { environmentOf } from "../../environment";
import type { Telling, Told } from "./telling";

/** So many requests a period reach a task. */
const reaching = 1000;

/** Source: Elastic Load Balancing, "CloudWatch metrics for your Application Load Balancer". */
export const loadBalancerTellings: Readonly<Record<keyof typeof loadBalancerQuantities, Telling>> = {
  "load-balancer-errors": async ({ cloud, stack }, { unit }, level) => {
    const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
    const { LoadBalancerArn = "" } = await findBalancer(elb, environmentOf(stack).loadBalancer.name);
    const dimensions = { LoadBalancer: LoadBalancerArn.replace(/.*:loadbalancer\//, "") };
    const count = (name: string, value: number): Told => ({
      ...{ namespace: "AWS/ApplicationELB", name, dimensions, value, unit: "Count" },
    });
    return [
      count("RequestCount", reaching),
      count("HTTPCode_ELB_5XX_Count", unit === "percent" ? (reaching * level) / (100 - level) : level),
    ];
  },
};
