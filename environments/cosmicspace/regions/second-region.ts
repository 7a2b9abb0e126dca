import type { EnvironmentInput } from "../../../src/config/define";

/** What differs in a second region; all else is as in the first. */
export interface SecondRegion {
  region: string;
  zones: string[];
  /** Its network, beside the first. */
  cidr: string;
  /** Instances of the database, all of which read until the writer comes. */
  readers: number;
  tasks: { min: number; max: number; desired: number };
  /** Begins the names that AWS keeps too short for the region's own. */
  shortName: string;
}

/** The environment in its second region. */
export function inSecondRegion(
  { region, zones, cidr, readers, tasks, shortName }: SecondRegion,
  {
    natGateways,
    logDays,
    protectLoadBalancer,
  }: { natGateways: number; logDays: number; protectLoadBalancer: boolean },
): EnvironmentInput["secondRegion"] {
  return {
    region,
    network: {
      cidr,
      zones,
      subnets: { layout: "planned", tiers: ["public", "app", "data"] },
      natGateways,
      interfaceEndpoints: [],
      flowLogs: { retentionDays: logDays },
    },
    database: { readers },
    workloads: {
      loadBalancer: {
        name: `${shortName}-alb`,
        accessLogDays: 90,
        deletionProtection: protectLoadBalancer,
      },
      cluster: { execLogDays: logDays },
      cache: { identifier: `${shortName}-cache` },
      services: {
        backend: {
          targetGroup: `${shortName}-backend`,
          desired: tasks.desired,
          scaling: { min: tasks.min, max: tasks.max },
        },
      },
    },
  };
}
