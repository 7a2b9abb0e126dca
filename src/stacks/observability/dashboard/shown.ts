import type { LoadBalancer } from "../../../constructs/edge/load-balancer/load-balancer";
import type { Buckets } from "../../parts/create-buckets";
import type { EdgeWatched, Watched } from "../watched";
import type { ShownMail } from "./sections/mail";
import type { AlarmPlace } from "./shown-alarm";

/** All that there is to show of an environment. */
export interface Seen {
  readonly publicUrl: string;
  readonly regions: readonly Shown[];
  readonly edge: EdgeWatched;
  readonly mail?: ShownMail | undefined;
  /** Where there are alarms and nothing else. @default nowhere */
  readonly elsewhere?: readonly AlarmPlace[] | undefined;
}

/** What of one region an environment's dashboard shows. */
export interface Shown extends Watched, AlarmPlace {
  readonly loadBalancer: LoadBalancer;
  readonly buckets: Buckets;
}
