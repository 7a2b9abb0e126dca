import type { FargateService } from "../../constructs/compute/service/fargate-service";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { Canaries } from "./create-canaries";

/** What one region of an environment has for alarms to watch and dashboards to show. */
export interface Watched {
  /** By their ids. */
  readonly services: ReadonlyMap<string, FargateService>;
  readonly loadBalancer: LoadBalancer;
  readonly canaries: Canaries;
}
