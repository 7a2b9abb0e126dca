import { z } from "zod";
import { regionName } from "../../account";
import { between, documentName } from "../../primitives";

const endpointGroup = z.strictObject({
  /** How much of the traffic that is nearest to the region it gets; the rest goes to the other one. */
  trafficDialPercent: between(0, 100, "per cent"),
  /** 0 keeps a region out whatever happens; any other figure lets it take over, at a dial of 0, too. */
  weight: between(0, 255, "as a weight"),
});

/** Global Accelerator between CloudFront and the load balancers of two regions. */
export const acceleratorSchema = z.strictObject({
  name: documentName.optional(),
  /** Both regions of the environment, by name. */
  regions: z.record(regionName, endpointGroup),
  /** Days that the record of its connections is kept; without it, none is. */
  flowLogDays: between(1, 3650, "days").optional(),
  /** Whether it stays, with its addresses, until this is lifted: AWS protects accelerators only while they are enabled. */
  protect: z.boolean(),
});
