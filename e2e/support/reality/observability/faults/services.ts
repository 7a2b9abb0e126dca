import {
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  type TargetGroup,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { serviceQuantities } from "../../../../../src/alarms/quantities/services";
import { clientOptions } from "../../../emulated";
import { type DeployedService, ecsServices } from "../../compute/ecs-services";
import { only } from "../../environment";
import type { AlarmData, Site, Telling, Told } from "./telling";

/** So many requests a period, of which so many per cent fail. */
const requests = 1000;

/** Sources: ECS Developer Guide, "CloudWatch metrics" and "Container Insights"; Elastic Load Balancing, "CloudWatch metrics". */
export const serviceTellings: Readonly<Record<keyof typeof serviceQuantities, Telling>> = {
  "service-cpu": ofService((_, level) => [["AWS/ECS", "CPUUtilization", level, "Percent"]]),
  "service-memory": ofService((_, level) => [["AWS/ECS", "MemoryUtilization", level, "Percent"]]),
  "missing-tasks": ofService(({ desiredCount = 0 }, level) => [
    ["ECS/ContainerInsights", "DesiredTaskCount", desiredCount, "Count"],
    ["ECS/ContainerInsights", "RunningTaskCount", desiredCount - level, "Count"],
  ]),
  "server-errors": ofTraffic((level, { unit }) => [
    ["RequestCount", requests, "Count"],
    ["HTTPCode_Target_5XX_Count", unit === "percent" ? (requests * level) / 100 : level, "Count"],
  ]),
  "response-time": ofTraffic((level, { unit }) => [
    ["TargetResponseTime", unit === "milliseconds" ? level / 1000 : level, "Seconds"],
  ]),
  "unhealthy-hosts": ofTraffic((level) => [["UnHealthyHostCount", level, "Count"]]),
  "healthy-hosts": ofTraffic((level) => [["HealthyHostCount", level, "Count"]]),
};

type Value = readonly [name: string, value: number, unit: Told["unit"]];

/** What ECS tells of a service. */
function ofService(
  values: (service: DeployedService["service"], level: number) => readonly (readonly [string, ...Value])[],
): Telling {
  return async (site, alarm, level) => {
    const service = await serviceOf(site, alarm);
    if (!service) {
      return undefined;
    }
    const dimensions = { ClusterName: nameIn(service.clusterArn), ServiceName: service.serviceName ?? "" };
    return values(service, level).map(([namespace, name, value, unit]) => ({
      ...{ namespace, name, dimensions, value, unit },
    }));
  };
}

/** What the load balancer tells of a service's targets. */
function ofTraffic(values: (level: number, alarm: AlarmData) => readonly Value[]): Telling {
  return async (site, alarm, level) => {
    const service = await serviceOf(site, alarm);
    if (!service) {
      return undefined;
    }
    const arn = only(service.loadBalancers, `target group of ${service.serviceName}`).targetGroupArn ?? "";
    const { LoadBalancerArns } = await targetGroup(site, arn);
    const balancer = only(LoadBalancerArns, `load balancer before ${arn}`);
    const dimensions = {
      // as CloudWatch calls them: app/<name>/<id> and targetgroup/<name>/<id>
      LoadBalancer: balancer.replace(/.*:loadbalancer\//, ""),
      TargetGroup: arn.replace(/.*:targetgroup/, "targetgroup"),
    };
    return values(level, alarm).map(([name, value, unit]) => ({
      ...{ namespace: "AWS/ApplicationELB", name, dimensions, value, unit },
    }));
  };
}

async function serviceOf({ cloud, stack }: Site, { of }: AlarmData) {
  const services = await ecsServices(cloud, stack);
  return services.find(({ id }) => id === of)?.service;
}

async function targetGroup({ cloud, stack }: Site, arn: string): Promise<TargetGroup> {
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const { TargetGroups } = await elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [arn] }));
  return only(TargetGroups, `target group ${arn}`);
}

function nameIn(arn = ""): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
