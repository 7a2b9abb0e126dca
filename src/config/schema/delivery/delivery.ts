import { z } from "zod";
import { kebabName } from "../primitives";

/** What a deployment of a new image does beside replacing what runs. */
export const deliverySchema = z.strictObject({
  /**
   * Jobs that bring the database up to a new image, in their order: each runs that image once, before any service changes,
   * and one that fails leaves all services of the image as they are.
   */
  migrations: z.array(kebabName),
});
