import type { Network } from "../constructs/network/network";
import type { Secrets } from "../constructs/security/secrets/secrets";

/** What every part of an environment stands in. */
export interface Surroundings {
  readonly account: string;
  readonly region: string;
  readonly network: Network;
  /** The environment's own key. */
  readonly keyArn: string;
  readonly secrets: Secrets;
}
