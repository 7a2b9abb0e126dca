import type { loadBalancerQuantities } from "../../../alarms/quantities/load-balancers";
import type { SeriesOf } from "./series-of";

/** What is watched of the load balancer itself. */
export const loadBalancerSeries: Readonly<Record<keyof typeof loadBalancerQuantities, SeriesOf>> = {
  "load-balancer-errors": ({ loadBalancer }, { unit }) =>
    unit === "percent" ? loadBalancer?.metrics.ownErrorShare : loadBalancer?.metrics.ownErrors,
};
