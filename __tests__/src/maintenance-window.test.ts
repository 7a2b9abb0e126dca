import fc from "fast-check";
import {
  dailyWindow,
  minutesOf,
  type Span,
  weeklyWindow,
  windowsOverlap,
} from "../../src/maintenance-window";

const day = 24 * 60;
const week = 7 * day;
const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const two = (n: number) => String(n).padStart(2, "0");
const timeOfDay = (minute: number) => `${two(Math.floor((minute % day) / 60))}:${two(minute % 60)}`;
const timeOfWeek = (minute: number) =>
  `${dayNames[Math.floor((minute % week) / day)]}:${timeOfDay(minute % day)}`;

/** A window as people write it, with what it means: a first minute and how many there are. */
const daily = fc
  .record({ start: fc.nat({ max: day - 1 }), minutes: fc.integer({ min: 1, max: day - 1 }) })
  .map((window) => ({
    ...window,
    text: `${timeOfDay(window.start)}-${timeOfDay(window.start + window.minutes)}`,
  }));
const weekly = fc
  .record({ start: fc.nat({ max: week - 1 }), minutes: fc.integer({ min: 1, max: 2 * day }) })
  .map((window) => ({
    ...window,
    text: `${timeOfWeek(window.start)}-${timeOfWeek(window.start + window.minutes)}`,
  }));

/** The very minutes of a window, counted from the start of the day or week it begins in. */
function minutesIn({ start, minutes }: { start: number; minutes: number }, period: number): Set<number> {
  return new Set(Array.from({ length: minutes }, (_, n) => (start + n) % period));
}

function found(span: Span | undefined): Span {
  if (!span) {
    throw new Error("this window was not understood");
  }
  return span;
}

const overlap = (dailyText: string, weeklyText: string) =>
  windowsOverlap(found(dailyWindow(dailyText)), found(weeklyWindow(weeklyText)));

test("a window is read as it is meant, over midnight and over the week's end", () => {
  fc.assert(
    fc.property(daily, weekly, (backup, maintenance) => {
      const spans = [found(dailyWindow(backup.text)), found(weeklyWindow(maintenance.text))];
      expect(spans.map(({ start }) => start)).toEqual([backup.start, maintenance.start]);
      expect(spans.map(minutesOf)).toEqual([backup.minutes, maintenance.minutes]);
    }),
  );
});

test("windows overlap when some minute of the week is in both", () => {
  fc.assert(
    fc.property(daily, weekly, (backup, maintenance) => {
      const backupMinutes = minutesIn(backup, day);
      const shared = [...minutesIn(maintenance, week)].some((minute) => backupMinutes.has(minute % day));
      expect(overlap(backup.text, maintenance.text)).toBe(shared);
    }),
    { numRuns: 400 },
  );
});

test("windows that only touch do not overlap, whichever comes first; one minute more and they do", () => {
  const pair = fc.record({
    start: fc.nat({ max: week - 1 }),
    backup: fc.integer({ min: 2, max: day / 2 }),
    maintenance: fc.integer({ min: 2, max: day / 2 }),
  });
  fc.assert(
    fc.property(pair, ({ start, backup, maintenance }) => {
      // GIVEN a maintenance window, one backup that ends where it starts and one that starts where it ends
      const window = (from: number, to: number, write: (minute: number) => string) =>
        `${write(from + week)}-${write(to + week)}`;
      const end = start + maintenance;
      const maintained = window(start, end, timeOfWeek);
      // THEN
      expect(overlap(window(start - backup, start, timeOfDay), maintained)).toBe(false);
      expect(overlap(window(end, end + backup, timeOfDay), maintained)).toBe(false);
      expect(overlap(window(start - backup, start + 1, timeOfDay), maintained)).toBe(true);
      expect(overlap(window(end - 1, end + backup, timeOfDay), maintained)).toBe(true);
    }),
  );
});

test.each([
  ["03:00-04:00", "sun:04:00-sun:05:00", false],
  ["03:00-04:01", "sun:04:00-sun:05:00", true],
  ["23:30-00:30", "mon:00:00-mon:01:00", true],
  ["23:30-00:30", "sun:23:00-sun:23:30", false],
  ["00:00-00:30", "sun:23:30-mon:00:30", true],
  ["00:30-01:00", "sun:23:30-mon:00:30", false],
  ["12:00-13:00", "sat:13:00-mon:12:00", true],
])("backup %s and maintenance %s overlap: %s", (backup, maintenance, expected) => {
  expect(overlap(backup, maintenance)).toBe(expected);
});

test.each([
  "",
  "03:00",
  "03:00-",
  "-04:00",
  "3:00-4:00",
  "24:00-01:00",
  "03:60-04:00",
  "03:00-04:00-05:00",
])("%j is no daily window", (text) => {
  expect(dailyWindow(text)).toBeUndefined();
});

test.each([
  "",
  "sun:04:00",
  "sun:04:00-05:00",
  "04:00-05:00",
  "sunday:04:00-sunday:05:00",
  "Sun:04:00-Sun:05:00",
  "xyz:04:00-sun:05:00",
  "sun04:00-sun05:00",
  "sun:24:00-mon:01:00",
  "sun:04:00-sun:05:00-sun:06:00",
])("%j is no weekly window", (text) => {
  expect(weeklyWindow(text)).toBeUndefined();
});
