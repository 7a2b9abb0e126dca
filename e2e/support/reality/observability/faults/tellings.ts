import type { QuantityName } from "../../../../../src/alarms/quantities";
import { cacheTellings } from "./caches";
import { canaryTellings } from "./canaries";
import { databaseTellings } from "./databases";
import { loadBalancerTellings } from "./load-balancers";
import { logTellings } from "./logs";
import { serviceTellings } from "./services";
import type { Telling } from "./telling";

/** How each quantity that an alarm may watch comes to CloudWatch. */
export const tellings: Readonly<Record<QuantityName, Telling>> = {
  ...serviceTellings,
  ...loadBalancerTellings,
  ...databaseTellings,
  ...cacheTellings,
  ...canaryTellings,
  ...logTellings,
};
