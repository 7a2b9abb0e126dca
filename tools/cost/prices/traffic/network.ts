import { flat, type Price, tiered } from "../price";

/** NAT, endpoints, addresses and what leaves a region. Of transfer to the internet, 100 GB a month are free in an account. */
export const networkPrices = {
  "load-balancer": {
    usage: "AWSELB LoadBalancerUsage, Application",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.0225, "infracost"),
      "us-west-2": flat(0.0225, "tables"),
      "eu-west-1": flat(0.0252, "known"),
      "me-south-1": flat(0.02772, "bahrain"),
    },
  },
  "load-balancer-capacity": {
    usage: "AWSELB LCUUsage, Application",
    unit: "LCU-hour",
    figures: {
      "us-east-1": flat(0.008, "infracost"),
      "us-west-2": flat(0.008, "tables"),
      "eu-west-1": flat(0.008, "known"),
      "me-south-1": flat(0.0088, "ireland"),
    },
  },
  nat: {
    usage: "AmazonEC2 NatGateway-Hours",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.045, "infracost"),
      "us-west-2": flat(0.045, "tables"),
      "eu-west-1": flat(0.048, "known"),
      "me-south-1": flat(0.0528, "bahrain"),
    },
  },
  "nat-data": {
    usage: "AmazonEC2 NatGateway-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": flat(0.045, "infracost"),
      "us-west-2": flat(0.045, "tables"),
      "eu-west-1": flat(0.048, "known"),
      "me-south-1": flat(0.0528, "ireland"),
    },
  },
  endpoint: {
    usage: "AmazonVPC VpcEndpoint-Hours",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.01, "infracost"),
      "us-west-2": flat(0.01, "known"),
      "eu-west-1": flat(0.011, "tables"),
      "me-south-1": flat(0.0121, "ireland"),
    },
  },
  "endpoint-data": {
    usage: "AmazonVPC VpcEndpoint-Bytes",
    unit: "GB",
    figures: { everywhere: flat(0.01, "infracost") },
  },
  "public-ipv4": {
    usage: "AmazonVPC PublicIPv4:InUseAddress",
    unit: "hour",
    figures: { everywhere: flat(0.005, "cloudburn") },
  },
  /** The first row of each is the allowance. */
  "transfer-out": {
    usage: "AWSDataTransfer DataTransfer-Out-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": tiered(
        "infracost",
        { upTo: 100, usd: 0 },
        { upTo: 10240, usd: 0.09 },
        { upTo: 51200, usd: 0.085 },
        { upTo: 153600, usd: 0.07 },
        { usd: 0.05 },
      ),
      "us-west-2": tiered(
        "infracost",
        { upTo: 100, usd: 0 },
        { upTo: 10240, usd: 0.09 },
        { upTo: 51200, usd: 0.085 },
        { upTo: 153600, usd: 0.07 },
        { usd: 0.05 },
      ),
      "eu-west-1": tiered(
        "infracost",
        { upTo: 100, usd: 0 },
        { upTo: 10240, usd: 0.09 },
        { upTo: 51200, usd: 0.085 },
        { upTo: 153600, usd: 0.07 },
        { usd: 0.05 },
      ),
      "me-south-1": tiered(
        "infracost",
        { upTo: 100, usd: 0 },
        { upTo: 10240, usd: 0.117 },
        { upTo: 51200, usd: 0.1105 },
        { upTo: 153600, usd: 0.091 },
        { usd: 0.065 },
      ),
    },
  },
  "transfer-between-regions": {
    usage: "AWSDataTransfer AWS-Out-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": flat(0.02, "infracost"),
      "us-west-2": flat(0.02, "infracost"),
      "eu-west-1": flat(0.02, "infracost"),
    },
  },
} satisfies Readonly<Record<string, Price>>;
