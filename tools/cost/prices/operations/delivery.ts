import { flat, type Price } from "../price";

/** ECR. */
export const deliveryPrices = {
  images: {
    usage: "AmazonECR TimedStorage-ByteHrs",
    unit: "GB-month",
    figures: { everywhere: flat(0.1, "infracost") },
  },
} satisfies Readonly<Record<string, Price>>;
