import { calstack } from "./system";

export default calstack({
  environment: "dev",
  domain: "dev.calstack.example",
  aliases: [],
  dns: { checked: false },
  database: { engine: "mongodb-atlas" },
  databaseSecrets: {
    "mongo-uri": {
      kind: "supplied",
      purpose: "Connection string of the Atlas cluster, with its database",
      uri: ["mongodb+srv", "mongodb"],
    },
  },
  tasks: { desired: 1, min: 1, max: 2 },
  deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 },
  natGateways: 1,
  firewall: false,
  protectLoadBalancer: false,
  secretRecoveryDays: 0,
  exec: true,
  logDays: 14,
  monthlyBudgetUsd: 95,
});
