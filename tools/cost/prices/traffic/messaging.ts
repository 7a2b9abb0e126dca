import { flat, type Price, tiered } from "../price";

/** SES, SQS, Cognito. Cognito: the first 10,000 active people of its essentials tier are free in an account. */
export const messagingPrices = {
  mail: {
    usage: "AmazonSES Recipients",
    unit: "thousand mails",
    figures: { everywhere: flat(0.1, "worldwide") },
  },
  "queue-requests": {
    usage: "AWSQueueService Requests-Tier1",
    unit: "million requests",
    figures: { everywhere: flat(0.4, "infracost") },
  },
  "people essentials": {
    usage: "AmazonCognito CognitoUserPoolMAU, Essentials",
    unit: "person",
    figures: { everywhere: tiered("known", { upTo: 10000, usd: 0 }, { usd: 0.015 }) },
  },
  "people plus": {
    usage: "AmazonCognito CognitoUserPoolMAU, Plus",
    unit: "person",
    figures: { everywhere: flat(0.02, "known") },
  },
  "people lite": {
    usage: "AmazonCognito CognitoUserPoolMAU, Lite",
    unit: "person",
    figures: {
      everywhere: tiered("known", { upTo: 10000, usd: 0 }, { upTo: 100000, usd: 0.0055 }, { usd: 0.0046 }),
    },
  },
} satisfies Readonly<Record<string, Price>>;
