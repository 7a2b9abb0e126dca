import type { Environment } from "../../config/schema/names/names";
import { Accelerator } from "../../constructs/edge/accelerator/accelerator";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { EnvironmentStack } from "../environment-stack";

/** The load balancers of an environment's regions. */
export interface LoadBalancers {
  readonly loadBalancer: LoadBalancer;
  /** The second region's. */
  readonly other?: LoadBalancer | undefined;
}

/** What leads to the nearest load balancer, where an environment's data asks for it. */
export function createAccelerator(
  stack: EnvironmentStack,
  { account, region, secondRegion, accelerator: data }: Environment,
  { loadBalancer, other }: LoadBalancers,
): Accelerator | undefined {
  if (!data) {
    return undefined;
  }
  const arns: Readonly<Record<string, string | undefined>> = {
    [region]: loadBalancer.arn,
    ...(secondRegion && { [secondRegion.region]: other?.arn }),
  };
  const { name, protect, flowLogBucket: bucket, flowLogDays: days } = data;
  const accelerator = new Accelerator(stack, "accelerator", {
    name,
    protect,
    account,
    endpoints: Object.entries(data.regions).map(([region, group]) => ({
      region,
      ...group,
      loadBalancerArn: arns[region] ?? missing(region),
    })),
    flowLogs: days === undefined ? undefined : { bucket, days },
  });
  stack.output("accelerator_arn", "What leads to the nearest region", accelerator.arn);
  return accelerator;
}

function missing(region: string): never {
  throw new Error(
    `"${region}" has no load balancer to lead to; add workloads there, or remove it from accelerator.regions`,
  );
}
