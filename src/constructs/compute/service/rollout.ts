import type { EcsServiceConfig } from "@cdktf/provider-aws/lib/ecs-service";
import type { TestTraffic } from "../../edge/load-balancer/test-entrance";

/** How a new version replaces the running one. */
export type Deployment = Strategy & {
  /** The names of alarms that roll a deployment back when they go off during it. */
  readonly rollbackAlarms: readonly string[];
};

type Strategy =
  | {
      readonly strategy: "rolling";
      readonly minimumHealthyPercent: number;
      readonly maximumPercent: number;
      readonly testTraffic?: undefined;
    }
  | ({ readonly strategy: "blue-green"; readonly bakeMinutes: number } & Tested)
  | ({
      readonly strategy: "canary";
      readonly canaryPercent: number;
      readonly canaryMinutes: number;
      readonly bakeMinutes: number;
    } & Tested);

interface Tested {
  /** Who may ask the new version before all others do. @default nobody */
  readonly testTraffic?: TestTraffic | undefined;
}

/** The arguments of an ECS service that carry out a deployment; all strategies but rolling need AWS provider 6.25. */
export function rollout(deployment: Deployment): Partial<EcsServiceConfig> {
  const { rollbackAlarms } = deployment;
  return {
    ...replacement(deployment),
    ...(rollbackAlarms.length > 0 && {
      alarms: { alarmNames: [...rollbackAlarms], enable: true, rollback: true },
    }),
  };
}

/** What tasks may take to be pulled, to start, to pass their checks and to be drained. */
const minutesToReplace = 20;

/**
 * How many minutes a deployment may take. ECS gives up a rolling one by itself; the others may stand for a day with tasks that
 * never become healthy, so whoever waits for them takes them back after this time.
 */
export function deploymentMinutes(deployment: Strategy): number {
  switch (deployment.strategy) {
    case "rolling":
      return minutesToReplace;
    case "blue-green":
      return minutesToReplace + deployment.bakeMinutes;
    case "canary":
      return minutesToReplace + deployment.canaryMinutes + deployment.bakeMinutes;
  }
}

function replacement(deployment: Strategy): Partial<EcsServiceConfig> {
  switch (deployment.strategy) {
    case "rolling":
      return {
        deploymentMinimumHealthyPercent: deployment.minimumHealthyPercent,
        deploymentMaximumPercent: deployment.maximumPercent,
        // ECS knows no circuit breaker for the other strategies: they roll back on alarms
        deploymentCircuitBreaker: { enable: true, rollback: true },
      };
    case "blue-green":
      return {
        deploymentConfiguration: {
          strategy: "BLUE_GREEN",
          bakeTimeInMinutes: String(deployment.bakeMinutes),
        },
      };
    case "canary":
      return {
        deploymentConfiguration: {
          strategy: "CANARY",
          bakeTimeInMinutes: String(deployment.bakeMinutes),
          canaryConfiguration: {
            canaryPercent: deployment.canaryPercent,
            canaryBakeTimeInMinutes: String(deployment.canaryMinutes),
          },
        },
      };
  }
}
