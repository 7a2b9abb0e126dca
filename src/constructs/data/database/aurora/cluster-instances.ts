import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import type { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import type { Construct } from "constructs";
import { MonitoringRole } from "../monitoring-role";
import { storageKey } from "../placement";
import { type AuroraProps, parameterFamily } from "./cluster-settings";

/** The instances of a cluster. Any of them may become its writer, so their addresses name no role. */
export function clusterInstances(
  scope: Construct,
  cluster: RdsCluster,
  count: number,
  props: AuroraProps,
): RdsClusterInstance[] {
  const shared = instanceSettings(scope, props);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return new RdsClusterInstance(scope, `instance-${number}`, {
      ...shared,
      identifier: `${props.identifier}-${number}`,
      clusterIdentifier: cluster.id,
      availabilityZone: props.network.zoneFor(number),
      engine: cluster.engine,
      engineVersion: cluster.engineVersion,
      // the first two take over first, at the writer's own capacity
      promotionTier: number <= 2 ? 0 : 1,
      // a zone added later deals out the zones anew, which must move no instance that stands
      lifecycle: { ignoreChanges: ["availability_zone"] },
    });
  });
}

function instanceSettings(scope: Construct, props: AuroraProps) {
  const role = new MonitoringRole(scope, "monitoring", {
    name: `${props.identifier}-monitoring`,
    account: props.account,
  });
  const parameters = new DbParameterGroup(scope, "instance-parameters", {
    namePrefix: `${props.identifier}-`,
    family: parameterFamily(props),
    lifecycle: { createBeforeDestroy: true },
  });
  return {
    instanceClass: "db.serverless",
    dbParameterGroupName: parameters.name,
    publiclyAccessible: false,
    autoMinorVersionUpgrade: true,
    copyTagsToSnapshot: true,
    monitoringInterval: props.monitoringSeconds,
    monitoringRoleArn: role.arn,
    performanceInsightsEnabled: true,
    performanceInsightsRetentionPeriod: props.performanceInsightsDays,
    performanceInsightsKmsKeyId: storageKey(props),
    dependsOn: role.policies,
  };
}
