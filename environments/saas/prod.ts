import { saas } from "./system";

export default saas({
  environment: "prod",
  domain: "api.saas.example",
  zone: "saas.example",
  dns: { queryLogDays: 90, checked: true },
  natGateways: 2,
  backendTaskRole: "saas-backend-task-role",
  protectDatabase: true,
  protectLoadBalancer: true,
  protectMedia: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
  mfaDemandedOf: ["Owner", "Admin"],
  protectUsers: true,
  canary: true,
  previews: [],
  monthlyBudgetUsd: 223,
});
