import { flat, type Price } from "./price";

/** Fargate, Linux; Spot is what the feed of AWS's pricing page showed, and moves. */
export const computePrices = {
  "fargate-x86-vcpu": {
    usage: "AmazonECS Fargate-vCPU-Hours:perCPU",
    unit: "vCPU-hour",
    figures: {
      "us-east-1": flat(0.04048, "fargate"),
      "us-west-2": flat(0.04048, "fargate"),
      "eu-west-1": flat(0.04048, "fargate"),
      "me-south-1": flat(0.0526, "fargate"),
    },
  },
  "fargate-x86-gb": {
    usage: "AmazonECS Fargate-GB-Hours",
    unit: "GB-hour",
    figures: {
      "us-east-1": flat(0.004445, "fargate"),
      "us-west-2": flat(0.004445, "fargate"),
      "eu-west-1": flat(0.004445, "fargate"),
      "me-south-1": flat(0.0058, "fargate"),
    },
  },
  "fargate-arm-vcpu": {
    usage: "AmazonECS Fargate-ARM-vCPU-Hours:perCPU",
    unit: "vCPU-hour",
    figures: {
      "us-east-1": flat(0.03238, "arm"),
      "us-west-2": flat(0.03238, "known"),
      "eu-west-1": flat(0.03238, "arm"),
    },
  },
  "fargate-arm-gb": {
    usage: "AmazonECS Fargate-ARM-GB-Hours",
    unit: "GB-hour",
    figures: {
      "us-east-1": flat(0.00356, "arm"),
      "us-west-2": flat(0.00356, "known"),
      "eu-west-1": flat(0.00356, "arm"),
    },
  },
  "fargate-x86-spot-vcpu": {
    usage: "AmazonECS SpotUsage-Fargate-vCPU-Hours:perCPU",
    unit: "vCPU-hour",
    figures: {
      "us-east-1": flat(0.01288561, "fargate"),
      "us-west-2": flat(0.01258905, "fargate"),
      "eu-west-1": flat(0.01225536, "fargate"),
      "me-south-1": flat(0.0162103, "fargate"),
    },
  },
  "fargate-x86-spot-gb": {
    usage: "AmazonECS SpotUsage-Fargate-GB-Hours",
    unit: "GB-hour",
    figures: {
      "us-east-1": flat(0.00141493, "fargate"),
      "us-west-2": flat(0.00138237, "fargate"),
      "eu-west-1": flat(0.00134573, "fargate"),
      "me-south-1": flat(0.00178745, "fargate"),
    },
  },
  "fargate-arm-spot-vcpu": {
    usage: "AmazonECS SpotUsage-Fargate-ARM-vCPU-Hours:perCPU",
    unit: "vCPU-hour",
    figures: { "us-east-1": flat(0.01030969, "arm"), "eu-west-1": flat(0.00979124, "arm") },
  },
  "fargate-arm-spot-gb": {
    usage: "AmazonECS SpotUsage-Fargate-ARM-GB-Hours",
    unit: "GB-hour",
    figures: { "us-east-1": flat(0.00113349, "arm"), "eu-west-1": flat(0.00107649, "arm") },
  },
  /** What a task asks for beyond 20 GB. */
  "fargate-storage": {
    usage: "AmazonECS Fargate-EphemeralStorage-GB-Hours",
    unit: "GB-hour",
    figures: {
      "us-east-1": flat(0.000111, "arm"),
      "us-west-2": flat(0.000111, "known"),
      "eu-west-1": flat(0.000111, "known"),
    },
  },
} satisfies Readonly<Record<string, Price>>;
