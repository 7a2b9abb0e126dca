import { z } from "zod";
import { eventNames } from "../../../../events";
import { severity } from "../notifications/notifications";

/** What people are told at the moment when it happens, and how bad it is. */
export const eventsSchema = z.partialRecord(z.enum(eventNames), z.strictObject({ severity }));
