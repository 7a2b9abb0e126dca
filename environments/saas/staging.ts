import { saas } from "./system";

export default saas({
  environment: "staging",
  domain: "api.staging.saas.example",
  zone: "staging.saas.example",
  dns: { checked: false },
  natGateways: 1,
  protectDatabase: false,
  protectLoadBalancer: false,
  protectMedia: false,
  secretRecoveryDays: 7,
  exec: true,
  logDays: 30,
  mfaDemandedOf: [],
  protectUsers: false,
  canary: false,
  previews: ["1.preview.staging.saas.example", "2.preview.staging.saas.example"],
  monthlyBudgetUsd: 223,
});
