import type { StandardUnit } from "@aws-sdk/client-cloudwatch";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Observability } from "../../../../../src/config/schema/names/observability-names";
import type { Cloud, MetricName } from "../../../emulated";

export type AlarmData = Observability["alarms"][string];

/** What an AWS service tells CloudWatch of one of its metrics in every period. */
export interface Told extends MetricName {
  readonly value: number;
  readonly unit: StandardUnit;
}

/** Where the parts are that tell: in an environment's own region, in its second, or in CloudFront's where that is another. */
export type SiteKind = "home" | "second" | "edge";

export interface Site {
  readonly cloud: Cloud;
  readonly stack: WrittenStack;
  readonly kind: SiteKind;
}

/**
 * What AWS's services tell when what an alarm watches is at a level, in the alarm's unit. Written from AWS's lists of
 * metrics, with the dimensions that AWS gives the deployed parts, and not from what our alarms watch: so that a wrong
 * dimension or unit there is found.
 * @returns nothing where the part is not there
 */
export type Telling = (site: Site, alarm: AlarmData, level: number) => Promise<readonly Told[] | undefined>;

/** What is told of parts that only some sites have. */
export function at<T extends string>(
  kinds: readonly SiteKind[],
  some: Readonly<Record<T, Telling>>,
): Readonly<Record<T, Telling>> {
  const guarded = Object.entries<Telling>(some).map(([quantity, telling]): [string, Telling] => [
    quantity,
    async (site, alarm, level) => (kinds.includes(site.kind) ? telling(site, alarm, level) : undefined),
  ]);
  return Object.fromEntries(guarded) as Record<T, Telling>;
}
