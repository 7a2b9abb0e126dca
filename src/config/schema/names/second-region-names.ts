import type { WorkloadsThere } from "../compute/second-region/workloads";
import type { EnvironmentData } from "../environment-fields";
import type { SecondRegion } from "../network/second-region";
import type { Named } from "./names";
import { namedProxy } from "./proxy-names";
import { namedWaf } from "./waf-names";
import { namedService } from "./workload-names";

type Service = EnvironmentData["services"][string];

/**
 * What runs in the second region, complete: the environment's own, with what the region says otherwise and names of its own.
 * Names that the document gives are the first region's alone.
 * @param prefix as in `cosmicspace-massive-eu-west-1`
 */
export function namedThere(data: Named, { workloads }: SecondRegion, prefix: string) {
  if (!workloads) {
    return {};
  }
  return {
    databaseProxy: proxyThere(data, prefix),
    workloads: {
      loadBalancer: {
        ...data.loadBalancer,
        ...workloads.loadBalancer,
        name: workloads.loadBalancer.name ?? `${prefix}-alb`,
        securityGroup: workloads.loadBalancer.securityGroup ?? `${prefix}-alb`,
        accessLogBucket: `${prefix}-alb-logs-${data.account}`,
        waf: data.loadBalancer.waf && namedWaf(data.loadBalancer.waf, `${prefix}-waf`),
      },
      cluster: { ...workloads.cluster, name: workloads.cluster.name ?? prefix },
      cache: cacheThere(data, workloads, prefix),
      serviceNamespace: prefix,
      services: servicesThere(data, workloads, prefix),
    },
  };
}

function proxyThere({ database }: Named, prefix: string) {
  return database.engine === "aurora-postgresql" && database.proxy
    ? namedProxy({ ...database.proxy, name: undefined, securityGroup: undefined }, prefix)
    : undefined;
}

function cacheThere({ cache }: Named, { cache: there }: WorkloadsThere, prefix: string) {
  return (
    cache &&
    there && {
      ...cache,
      identifier: there.identifier ?? `${prefix}-cache`,
      securityGroup: there.securityGroup ?? `${prefix}-cache`,
    }
  );
}

function servicesThere({ system, environment, services }: Named, there: WorkloadsThere, prefix: string) {
  return Object.fromEntries(
    Object.entries(there.services).flatMap(([id, own]) => {
      const service = services[id];
      return service
        ? [[id, serviceThere(service, own, id, { prefix, first: `${system}-${environment}` })] as const]
        : [];
    }),
  );
}

function serviceThere(
  service: Service,
  { name, targetGroup, desired, scaling }: WorkloadsThere["services"][string],
  id: string,
  { prefix, first }: { prefix: string; first: string },
) {
  const merged: Service = {
    ...service,
    name,
    family: undefined,
    taskRole: undefined,
    securityGroup: undefined,
    logs: { ...service.logs, group: undefined },
    http: service.http && { ...service.http, targetGroup },
    desired,
    scaling: service.scaling && { ...service.scaling, ...scaling },
  };
  return {
    ...namedService(merged, id, prefix, first),
    connect: service.connect && { ...service.connect, name: service.connect.name ?? id },
  };
}
