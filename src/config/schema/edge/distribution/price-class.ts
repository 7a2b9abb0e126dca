import { z } from "zod";

/** Where CloudFront answers, in its own words; people elsewhere are answered from the nearest of these places. */
export const priceClass = z.enum([
  /** North America, Europe and Israel. */
  "PriceClass_100",
  /** Besides, Asia, the Middle East and Africa. */
  "PriceClass_200",
  /** South America, Australia and New Zealand too. */
  "PriceClass_All",
]);
