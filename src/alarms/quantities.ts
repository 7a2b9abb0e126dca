import { cacheQuantities } from "./quantities/caches";
import { canaryQuantities } from "./quantities/canaries";
import { databaseQuantities } from "./quantities/databases";
import { edgeQuantities } from "./quantities/edge";
import { jobQuantities } from "./quantities/jobs";
import { loadBalancerQuantities } from "./quantities/load-balancers";
import { logQuantities } from "./quantities/logs";
import { mailQuantities } from "./quantities/mail";
import { networkQuantities } from "./quantities/network";
import { queueQuantities } from "./quantities/queues";
import { serviceQuantities } from "./quantities/services";
import type { Quantity } from "./quantity";

const all = {
  ...serviceQuantities,
  ...loadBalancerQuantities,
  ...queueQuantities,
  ...jobQuantities,
  ...mailQuantities,
  ...networkQuantities,
  ...edgeQuantities,
  ...databaseQuantities,
  ...cacheQuantities,
  ...canaryQuantities,
  ...logQuantities,
};

/** The word by which data names what an alarm watches. */
export type QuantityName = keyof typeof all;

/** Everything that an alarm may watch, by the word of the data. */
export const quantities: Readonly<Record<QuantityName, Quantity>> = all;

export const quantityNames = Object.keys(all) as [QuantityName, ...QuantityName[]];
