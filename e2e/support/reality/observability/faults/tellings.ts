import type { QuantityName } from "../../../../../src/alarms/quantities";
import { cacheTellings } from "./caches";
import { canaryTellings } from "./canaries";
import { databaseTellings } from "./databases";
import { edgeTellings } from "./edge";
import { jobTellings } from "./jobs";
import { loadBalancerTellings } from "./load-balancers";
import { logTellings } from "./logs";
import { mailTellings } from "./mail";
import { networkTellings } from "./network";
import { queueTellings } from "./queues";
import { serviceTellings } from "./services";
import { at, type Telling } from "./telling";

/** How each quantity that an alarm may watch comes to CloudWatch. */
export const tellings: Readonly<Record<QuantityName, Telling>> = {
  ...serviceTellings,
  ...loadBalancerTellings,
  ...databaseTellings,
  ...cacheTellings,
  ...networkTellings,
  ...logTellings,
  ...edgeTellings,
  // an environment has them once, whatever runs in its second region
  ...at(["home"], { ...canaryTellings, ...queueTellings, ...jobTellings, ...mailTellings }),
};
