import { z } from "zod";

/** What tasks may reach beside the database, each by the part it is. */
export const usesSchema = z.strictObject({}).prefault({});

export type Uses = z.output<typeof usesSchema>;
