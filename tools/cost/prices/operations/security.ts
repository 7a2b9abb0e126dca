import { flat, type Price } from "../price";

/** KMS and Secrets Manager. */
export const securityPrices = {
  key: {
    usage: "awskms KMS-Keys",
    unit: "month",
    figures: { everywhere: flat(1, "infracost") },
  },
  secret: {
    usage: "AWSSecretsManager AWSSecretsManager-Secrets",
    unit: "month",
    figures: { everywhere: flat(0.4, "infracost") },
  },
} satisfies Readonly<Record<string, Price>>;
