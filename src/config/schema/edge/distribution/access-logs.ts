import { z } from "zod";
import { between } from "../../primitives";

/** The record of a distribution's requests. */
export const accessLogsSchema = z.strictObject({
  /** How long it is kept. */
  days: between(1, 3650, "days"),
});
