/** What AWS tells of an environment at the moment when it happens, by the word of the data. */
export const eventNames = ["deployment-failed", "task-failed", "backup-failed", "database-trouble"] as const;

export type EventName = (typeof eventNames)[number];
