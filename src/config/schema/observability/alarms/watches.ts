import { z } from "zod";
import { quantities, quantityNames } from "../../../../alarms/quantities";
import type { Quantity } from "../../../../alarms/quantity";
import { fieldOf, singleKinds } from "./watched-parts";

/** What an alarm watches; in the JSON Schema each word says what an alarm on it must say besides. */
export const watchesSchema = z.enum(quantityNames).meta({
  description: "What is watched; each choice says what an alarm on it must say besides",
  oneOf: quantityNames.map((name) => ({ const: name, description: describeQuantity(quantities[name]) })),
});

/** `average CPU; of: which one (services); above; unit: percent; periodSeconds: from 60`. */
function describeQuantity({ name, of, alarms, units, statistics, finestSeconds }: Quantity): string {
  return [
    name,
    singleKinds.has(of) ? `no of (${fieldOf[of]})` : `of: which one (${fieldOf[of]})`,
    alarms,
    `unit: ${Object.keys(units).join(" or ")}`,
    ...(statistics ? [`statistic: ${statistics.join(" or ")}`] : []),
    `periodSeconds: from ${finestSeconds}`,
  ].join("; ");
}
