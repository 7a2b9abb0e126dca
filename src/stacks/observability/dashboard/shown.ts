import type { Network } from "../../../constructs/network/network";
import type { Buckets } from "../../parts/create-buckets";
import type { Watched } from "../watched";

/** What of one region an environment's dashboard shows. */
export interface Shown extends Watched {
  readonly region: string;
  readonly network: Network;
  readonly buckets: Buckets;
}
