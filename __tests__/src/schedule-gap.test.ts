import fc from "fast-check";
import { longestGapDays } from "../../src/schedule-gap";

test.each([
  ["rate(1 minute)", 1],
  ["rate(1440 minutes)", 1],
  ["rate(1441 minutes)", 2],
  ["rate(24 hours)", 1],
  ["rate(36 hours)", 2],
  ["rate(7 days)", 7],
  ["cron(0/15 * * * ? *)", 1],
  ["cron(5 1 ? * SUN *)", 7],
  ["cron(5 1 ? * 1 *)", 7],
  ["cron(5 1 ? * L *)", 7],
  ["cron(5 1 ? * * *)", 1],
  ["cron(5 1 ? * MON-FRI *)", 3],
  ["cron(5 1 ? * TUE,THU *)", 5],
  // from the 22nd of a February of 28 days to the first of March
  ["cron(5 1 1,8,15,22,29 * ? *)", 7],
  ["cron(5 1 */5 * ? *)", 5],
  ["cron(5 1 1 * ? *)", 31],
  ["cron(5 1 31 * ? *)", 61],
  ["cron(5 1 L * ? *)", 31],
  ["cron(5 1 1 JAN,APR,JUL,OCT ? *)", 92],
  ["cron(5 1 1 */6 ? *)", 184],
  ["cron(5 1 29 2 ? *)", 1461],
  ["cron(5 1 ? * FRIL *)", 35],
  ["cron(5 1 ? * FRI#2 *)", 35],
  ["cron(5 1 ? * FRI#5 *)", 119],
  ["cron(5 1 ? 1 SUN *)", 343],
])("%s leaves at most %i days between two runs", (expression, days) => {
  expect(longestGapDays(expression)).toBe(days);
});

test("a day that no month has never comes", () => {
  expect(longestGapDays("cron(0 0 30 FEB ? *)")).toBeUndefined();
});

test("a weekday nearest to a day is at most three days nearer or farther than the day is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), (day) => {
      const near = longestGapDays(`cron(0 0 ${day}W * ? *)`);
      expect(near).toBeGreaterThanOrEqual(31);
      expect(near).toBeLessThanOrEqual(34);
    }),
    { numRuns: 28 },
  );
});

test("days of the week leave the longest gap between two neighbours of the week's circle", () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(days, (chosen) => {
      const sorted = chosen.toSorted((a, b) => a - b);
      const gaps = sorted.map((day, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 7) - day);
      expect(longestGapDays(`cron(0 0 ? * ${chosen.join(",")} *)`)).toBe(Math.max(...gaps));
    }),
    { numRuns: 50 },
  );
});

test("one more day never makes the gap longer", () => {
  const day = fc.integer({ min: 1, max: 31 });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), day, (days, more) => {
      const before = longestGapDays(`cron(0 0 ${days.join(",")} * ? *)`);
      expect(longestGapDays(`cron(0 0 ${[...days, more].join(",")} * ? *)`)).toBeLessThanOrEqual(before ?? 0);
    }),
    { numRuns: 50 },
  );
});
