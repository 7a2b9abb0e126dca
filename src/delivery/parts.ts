/** What environments have only where their pages say so, and pipelines may build only where the account's page does. */
export const deliveryParts = [
  "cache",
  "queues",
  "schedules",
  "mail",
  "user-pool",
  "distribution",
  "firewall",
  "accelerator",
  "backups",
  "canaries",
  "tracing",
  "service-connect",
  "chat",
] as const;

export type DeliveryPart = (typeof deliveryParts)[number];
