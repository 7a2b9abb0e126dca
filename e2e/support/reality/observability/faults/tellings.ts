import type { QuantityName } from "../../../../../src/alarms/quantities";
import { loadBalancerTellings } from "./load-balancers";
import { serviceTellings } from "./services";
import type { Telling } from "./telling";

/** How each quantity that an alarm may watch comes to CloudWatch. */
export const tellings: Readonly<Record<QuantityName, Telling>> = {
  ...serviceTellings,
  ...loadBalancerTellings,
};
