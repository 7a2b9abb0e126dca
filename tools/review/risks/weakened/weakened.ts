import { pathText, pattern } from "../../changes/differences";
import type { Finding, Rule } from "../finding";
import { dataWeakenings } from "./data";
import { recordWeakenings } from "./records";
import { trafficWeakenings } from "./traffic";
import type { Weakenings } from "./weakening";

const weakenings: Weakenings = { ...dataWeakenings, ...trafficWeakenings, ...recordWeakenings };

/** Attributes that protect less, or show more, than before. */
export const weakened: Rule = ({ address, type, differences, after }) =>
  differences
    // what only an apply will tell has a name of AWS's own, and is not less than before
    .filter(({ unknown }) => !unknown)
    .flatMap((difference) => {
      const found = weakenings[type]?.find(
        ({ at, weaker }) =>
          at === pattern(difference.path) && weaker(difference.before, difference.after, after),
      );
      return found
        ? [
            {
              address,
              concern: found.concern,
              says: found.says,
              attribute: pathText(difference.path),
            } satisfies Finding,
          ]
        : [];
    });
