import { z } from "zod";
import { countries } from "../../../../countries";
import { type Finding, listedTwice, rule, show } from "../../rule";

const country = z.string().refine((code) => countries.has(code), {
  error: ({ input }) =>
    `${show(input)} is no country; use two letters of ISO 3166-1 in capitals, as in "BH" or "GB"`,
});

/** Where visitors come from who are let in, or kept out, as their addresses tell. */
export const geoRestrictionSchema = z
  .strictObject({ mode: z.enum(["allow", "deny"]), countries: z.array(country).min(1) })
  .check(rule(["countries"], checkDistinct));

function* checkDistinct({ countries: listed }: { countries: string[] }): Iterable<Finding> {
  yield* listedTwice(listed, ["countries"], "country");
}
