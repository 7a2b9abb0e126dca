import { z } from "zod";
import { kebabName } from "../primitives";
import { alarmSchema } from "./alarms/alarm";
import { compositeSchema } from "./alarms/composite";
import { canarySchema } from "./canaries/canary";
import { dashboardSchema } from "./dashboard/dashboard";
import { eventsSchema } from "./events/events";
import { notificationsSchema } from "./notifications/notifications";
import { queriesSchema } from "./queries";

/** How people see what an environment does, and who is told when it does not. */
export const observabilitySchema = z.strictObject({
  notifications: notificationsSchema.default({}),
  alarms: z.record(kebabName, alarmSchema).default({}),
  composites: z.record(kebabName, compositeSchema).default({}),
  /** What AWS tells at the moment when it happens, beside what alarms measure. */
  events: eventsSchema.default({}),
  /** @default no page of graphs */
  dashboard: dashboardSchema.optional(),
  /** Those who ask from outside whether people are answered. */
  canaries: z.record(kebabName, canarySchema).default({}),
  /** Questions to logs that people keep. */
  queries: queriesSchema,
});

export type ObservabilityData = z.output<typeof observabilitySchema>;
