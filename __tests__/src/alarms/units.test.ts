import { type QuantityName, quantities, quantityNames } from "../../../src/alarms/quantities";

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;

/**
 * How much of CloudWatch's own unit one of the data's unit is, where it is one of time or size. Sources: the guides that
 * src/alarms/quantities names, each under the metric's unit.
 */
const measured: readonly (readonly [QuantityName, string, number, string])[] = [
  ["response-time", "seconds", 1, "seconds"],
  ["response-time", "milliseconds", 1 / 1000, "seconds"],
  ["queue-age", "seconds", 1, "seconds"],
  ["queue-age", "minutes", 60, "seconds"],
  ["queue-age", "hours", 60 * 60, "seconds"],
  ["read-latency", "milliseconds", 1 / 1000, "seconds"],
  ["write-latency", "milliseconds", 1 / 1000, "seconds"],
  ["replica-lag", "milliseconds", 1, "milliseconds"],
  ["replica-lag", "seconds", 1000, "milliseconds"],
  ["region-lag", "milliseconds", 1, "milliseconds"],
  ["region-lag", "seconds", 1000, "milliseconds"],
  ["cache-lag", "seconds", 1, "seconds"],
  ["proxy-wait", "milliseconds", 1000, "microseconds"],
  ["proxy-wait", "seconds", 1_000_000, "microseconds"],
  ["free-memory", "megabytes", mebibyte, "bytes"],
  ["free-memory", "gigabytes", gibibyte, "bytes"],
  ["free-storage", "gigabytes", gibibyte, "bytes"],
  ["certificate-expiry", "days", 1, "days"],
];

test.each(measured)("one of %s in %s is %d %s to CloudWatch", (name, unit, amount) => {
  expect(factor(name, unit)).toBeCloseTo(amount, 9);
});

/** What is neither time nor size counts the same in the data as in CloudWatch. */
const counted = /^(connections|count|hosts|messages|percent|requests|runs|starts|status|tasks)$/;

test("every other unit is CloudWatch's own", () => {
  const others = quantityNames.flatMap((name) =>
    Object.keys(quantities[name].units)
      .filter((unit) => !measured.some(([known, its]) => known === name && its === unit))
      .map((unit) => [name, unit] as const),
  );
  expect(others.filter(([, unit]) => !counted.test(unit))).toEqual([]);
  expect(others.filter(([name, unit]) => factor(name, unit) !== 1)).toEqual([]);
});

test("per cent end at 100, the connections of a cache node at 65,000, and health at 1", () => {
  const most = (name: QuantityName, unit: string) => quantities[name].units[unit]?.most;
  const percents = quantityNames.filter((name) => "percent" in quantities[name].units);
  expect(percents.length).toBeGreaterThan(5);
  expect(percents.filter((name) => most(name, "percent") !== 100)).toEqual([]);
  expect(most("cache-connections", "connections")).toBe(65_000);
  // told as 0 or 1: an alarm below 1 is the only one there is
  expect(most("health-check", "status")).toBe(1);
});

/**
 * How often CloudWatch is told, where that is not every minute. Sources: Route 53 Developer Guide, "Monitoring hosted zones using
 * Amazon CloudWatch" (every four hours); ACM User Guide, "Supported CloudWatch metrics" (twice a day).
 */
const seldom: Readonly<Partial<Record<QuantityName, number>>> = {
  "dnssec-failure": 4 * 60 * 60,
  "certificate-expiry": 24 * 60 * 60,
  // the hour is ours: SES tells while mail is sent, and a share of the mail of days moves slowly
  "bounce-rate": 60 * 60,
  "complaint-rate": 60 * 60,
  // and here, too: a job that is silent for less has nothing to say
  "job-finished": 60 * 60,
};

test.each(quantityNames)("an alarm on %s looks no more often than CloudWatch is told", (name) => {
  expect(quantities[name].finestSeconds).toBe(seldom[name] ?? 60);
});

function factor(name: QuantityName, unit: string): number | undefined {
  const known = quantities[name].units[unit];
  return known && (known.factor ?? 1);
}
