import type { LoadBalancer } from "../../../constructs/edge/load-balancer/load-balancer";
import type { Buckets } from "../../parts/create-buckets";
import type { Watched } from "../watched";
import type { AlarmPlace } from "./shown-alarm";

/** What of one region an environment's dashboard shows. */
export interface Shown extends Watched, AlarmPlace {
  readonly loadBalancer: LoadBalancer;
  readonly buckets: Buckets;
}
