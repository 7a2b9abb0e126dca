import { computePrices } from "./compute";
import { auroraPrices } from "./data/aurora";
import { cachePrices } from "./data/cache";
import { documentDbPrices } from "./data/documentdb";
import { rdsPrices } from "./data/rds";
import { storagePrices } from "./data/storage";
import { auditPrices } from "./operations/audit";
import { deliveryPrices } from "./operations/delivery";
import { observabilityPrices } from "./operations/observability";
import { securityPrices } from "./operations/security";
import type { Price } from "./price";
import { edgePrices } from "./traffic/edge";
import { messagingPrices } from "./traffic/messaging";
import { networkPrices } from "./traffic/network";

/** What everything costs that our stacks are made of, on demand, without taxes, USD. */
export const prices: Readonly<Record<string, Price>> = {
  ...computePrices,
  ...rdsPrices,
  ...auroraPrices,
  ...documentDbPrices,
  ...cachePrices,
  ...storagePrices,
  ...networkPrices,
  ...edgePrices,
  ...messagingPrices,
  ...observabilityPrices,
  ...auditPrices,
  ...securityPrices,
  ...deliveryPrices,
};
