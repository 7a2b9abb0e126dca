import { z } from "zod";
import { quantities } from "../../../../alarms/quantities";
import { between, kebabName } from "../../primitives";
import { type Finding, rule, show } from "../../rule";
import { severity } from "../notifications/notifications";
import { watchesSchema } from "./watches";

const secondsPerHour = 3600;
const secondsPerDay = 86_400;

/** One alarm, as in "CPU above 80 per cent for 5 minutes": five periods of 60 seconds in a row. */
export const alarmSchema = z
  .strictObject({
    watches: watchesSchema,
    of: kebabName
      .optional()
      .describe(
        "The part, by its id on this page, where an environment may have several of the kind; what stands before all services is load-balancer or distribution",
      ),
    above: z.number().nonnegative().optional().describe("The threshold, where trouble is above it"),
    below: z.number().nonnegative().optional().describe("The threshold, where trouble is below it"),
    unit: z.string().describe("Of the threshold; watches says which there are of it"),
    statistic: z
      .enum(["average", "p95", "p99"])
      .optional()
      .describe("Where watches lets choose, and there it must stand"),
    periodSeconds: between(10, 7 * secondsPerDay, "seconds").meta({
      description: "Not less than watches says",
      multipleOf: 60,
    }),
    periods: between(1, 10_080, "periods").describe("So many periods in a row"),
    severity: severity
      .optional()
      .describe("Who is told; left out where a composite or a deployment acts on it instead"),
  })
  .check(
    rule(["watches", "unit", "above", "below"], checkThreshold),
    rule(["watches", "statistic"], checkStatistic),
    rule(["watches", "periodSeconds"], checkPeriod),
    rule(["watches", "periods"], checkSilence),
    rule(["periodSeconds", "periods"], checkSpan),
  );

export type AlarmData = z.output<typeof alarmSchema>;

function* checkThreshold({
  watches,
  unit,
  above,
  below,
}: Pick<AlarmData, "watches" | "unit" | "above" | "below">): Iterable<Finding> {
  const { name, units, alarms } = quantities[watches];
  const known = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (!known) {
    yield {
      path: ["unit"],
      message: `${show(unit)} is no unit of ${name}; use ${Object.keys(units).join(" or ")}`,
    };
  }
  const [threshold, other, wrong] = alarms === "above" ? [above, below, "below"] : [below, above, "above"];
  if (other !== undefined) {
    yield {
      path: [wrong],
      message: `${other} is on the side of ${name} where nothing is wrong; use ${alarms}`,
    };
  } else if (threshold === undefined) {
    yield { path: [alarms], message: `nothing tells when ${name} is trouble; add ${alarms}` };
  } else if (known?.most !== undefined && alarms === "below" && threshold > known.most) {
    yield {
      path: [alarms],
      message: `nothing is ever above ${known.most} ${unit}, so that ${threshold} always alarms; use at most ${known.most}`,
    };
  } else if (known?.most !== undefined && alarms === "above" && threshold >= known.most) {
    yield {
      path: [alarms],
      message: `${threshold} ${unit} is never passed; use less than ${known.most}`,
    };
  } else if (alarms === "below" && threshold === 0) {
    yield { path: [alarms], message: `nothing is below 0; use more` };
  }
}

function* checkStatistic({
  watches,
  statistic,
}: Pick<AlarmData, "watches" | "statistic">): Iterable<Finding> {
  const { name, statistics = [] } = quantities[watches];
  if (statistic !== undefined && statistics.length === 0) {
    yield {
      path: ["statistic"],
      message: `${show(statistic)} is no choice for ${name}, which has one statistic of its own; remove it`,
    };
  } else if (statistics.length > 0 && (statistic === undefined || !statistics.includes(statistic))) {
    yield {
      path: ["statistic"],
      message: `${show(statistic)} is no statistic of ${name}; choose ${statistics.join(", ")}`,
    };
  }
}

function* checkPeriod({
  watches,
  periodSeconds,
}: Pick<AlarmData, "watches" | "periodSeconds">): Iterable<Finding> {
  const { name, finestSeconds } = quantities[watches];
  const path = ["periodSeconds"];
  if (periodSeconds % 60 !== 0) {
    yield {
      path,
      message: `${periodSeconds} is no period that CloudWatch keeps AWS's own metrics for; use a multiple of 60 seconds`,
    };
  } else if (periodSeconds < finestSeconds) {
    yield {
      path,
      message: `CloudWatch is told of ${name} every ${finestSeconds} seconds; ${periodSeconds} would have gaps, use ${finestSeconds} or a multiple`,
    };
  }
}

/** Source: CloudWatch User Guide, "Using metric math", FILL. */
function* checkSilence({ watches, periods }: Pick<AlarmData, "watches" | "periods">): Iterable<Finding> {
  const { name, silentIsZero } = quantities[watches];
  if (silentIsZero && periods < 2) {
    yield {
      path: ["periods"],
      message: `${periods} period may be one whose data is on its way, and ${name} count as none until it is there; use 2 or more`,
    };
  }
}

/** Source: CloudWatch API Reference, PutMetricAlarm, EvaluationPeriods and Period. */
function* checkSpan({
  periodSeconds,
  periods,
}: Pick<AlarmData, "periodSeconds" | "periods">): Iterable<Finding> {
  const days = periodSeconds < secondsPerHour ? 1 : 7;
  if (periodSeconds * periods > days * secondsPerDay) {
    const most = Math.floor((days * secondsPerDay) / periodSeconds);
    yield {
      path: ["periods"],
      message: `${periods} periods of ${periodSeconds} seconds are longer than the ${days === 1 ? "day" : "seven days"} that CloudWatch looks back; use at most ${most}`,
    };
  }
}
