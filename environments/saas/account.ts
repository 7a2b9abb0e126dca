import { defineAccount } from "../../src/config/define";
import { budgetOf } from "./observability/budget";

export default defineAccount({
  system: "saas",
  account: "123456789012",
  region: "me-south-1",
  // images of pull requests stand apart: each that comes pushes out an old one
  repositories: ["saas-backend", "saas-backend-previews"],
  keepImages: 10,
  untaggedDays: 7,
  costs: {
    // the sum of its environments
    budget: budgetOf(446),
    // until bills have seen them: docs/runbooks/costs.md
    tags: "inactive",
  },
  guards: {
    noPublicBuckets: true,
    encryptedVolumes: true,
    // CIS AWS Foundations Benchmark 3.0, 1.8 and 1.9
    passwordPolicy: { minimumLength: 14, remembered: 24 },
  },
  // no document asks; what people do to the account is written down as elsewhere
  audit: {
    subscriptions: { security: { protocol: "email", endpoint: "security@saas.example" } },
    trail: {
      keepDays: 365,
      supersededDays: 30,
      requestLogDays: 90,
      logDays: 90,
      protect: true,
      // what every deployment changes (networks, security groups) is in the record, and wakes nobody
      tellOf: {
        "root-use": 1,
        "unauthorized-calls": 20,
        "sign-in-without-mfa": 1,
        "policy-changes": 1,
        "trail-changes": 1,
        "sign-in-failures": 3,
        "key-deletion": 1,
        "bucket-policy-changes": 1,
      },
    },
    guardDuty: { tellFrom: "medium", updateEvery: "6 hours", protects: [] },
    accessAnalyzer: true,
  },
  // the repositories are examples: write your own as GitHub spells them (docs/decisions/pipelines.md)
  delivery: {
    infrastructure: { repository: "example-org/slipway", branch: "main" },
    application: { repository: "example-org/saas", branch: "main" },
    oidcProvider: true,
    builds: ["cache", "mail", "user-pool", "distribution", "firewall", "canaries"],
    environments: {
      staging: { branch: "main", previews: true },
      prod: { githubEnvironment: "prod", roles: ["saas-backend-task-role"] },
    },
  },
  state: { backend: "local", supersededDays: 90 },
});
