import { type CronField, cronFields, numbers } from "./schedule";

/** A day of the calendar, its weekday from 1 for Sunday on, as in a cron expression. */
interface Day {
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** The month's last day. */
  readonly last: number;
}

/** After 28 years, days and weekdays meet again as they did (Gregorian calendar, until 2099). */
const cycleMonths = 28 * 12;

const weekdayField = cronFields[4];

const perDay = { minute: 1440, hour: 24, day: 1 } as const;

/**
 * The most days that pass from one run of a valid schedule to the next, rounded up; undefined for one that never runs.
 * Years are left out of account: where an expression names some, more time may pass.
 */
export function longestGapDays(text: string): number | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text);
  return rate ? Math.ceil(Number(rate[1]) / perDay[rate[2] as keyof typeof perDay]) : cronGapDays(text);
}

function cronGapDays(text: string): number | undefined {
  const values = text.slice("cron(".length, -1).split(/\s+/);
  const [, , days, months, weekdays] = cronFields.map((field, index) => chosen(field, values[index] ?? ""));
  const [, , dayOfMonth = "", , dayOfWeek = ""] = values;
  const calendar = wholeCycle();
  const runs = calendar.flatMap((date, at) =>
    months?.has(date.month) &&
    (days?.has(date.day) || isDayOfMonth(dayOfMonth, date)) &&
    (weekdays?.has(date.weekday) || isDayOfWeek(dayOfWeek, date))
      ? [at]
      : [],
  );
  // after the last run of the cycle comes the first
  const gaps = runs.map((at, index) => (runs[index + 1] ?? calendar.length + (runs[0] ?? 0)) - at);
  return gaps.length === 0 ? undefined : gaps.reduce((longest, gap) => Math.max(longest, gap));
}

/** The numbers that a field chooses; none where it holds a sign that only the calendar can tell. */
function chosen(field: CronField, text: string): ReadonlySet<number> {
  return new Set(text.split(",").flatMap((item) => itemNumbers(field, item)));
}

function itemNumbers(field: CronField, item: string): number[] {
  const [range = "", step] = item.split("/");
  const all = range === "*" || range === "?";
  const [from = Number.NaN, to = step === undefined ? from : field.to] = all
    ? [field.from, field.to]
    : numbers(field, range);
  return Array.from({ length: field.to - field.from + 1 }, (_, index) => field.from + index).filter(
    (number) => number >= from && number <= to && (number - from) % Number(step ?? 1) === 0,
  );
}

let cycle: readonly Day[] | undefined;

/** The days of a whole cycle, which are the same for every schedule. */
function wholeCycle(): readonly Day[] {
  cycle ??= [...everyDay()];
  return cycle;
}

/** From 2001 on. */
function* everyDay(): Iterable<Day> {
  // the first of January 2001 was a Monday
  let weekday = 2;
  for (let index = 0; index < cycleMonths; index += 1) {
    const last = new Date(Date.UTC(2001, index + 1, 0)).getUTCDate();
    for (let day = 1; day <= last; day += 1) {
      yield { month: (index % 12) + 1, day, weekday, last };
      weekday = (weekday % 7) + 1;
    }
  }
}

/** `L`, the last day, or `15W`, the weekday nearest to a day within its month. */
function isDayOfMonth(text: string, date: Day): boolean {
  const near = /^(\d+)W$/.exec(text)?.[1];
  return near === undefined
    ? text === "L" && date.day === date.last
    : date.day === nearestWeekday(Number(near), date);
}

function nearestWeekday(near: number, { day, weekday, last }: Day): number | undefined {
  const there = (((weekday - 1 + near - day) % 7) + 7) % 7;
  if (near > last) {
    return undefined;
  }
  if (there === 6) {
    return near === 1 ? 3 : near - 1;
  }
  return there === 0 ? (near === last ? near - 2 : near + 1) : near;
}

/** `L`, the last day of the week, `FRIL`, the last Friday of a month, or `FRI#2`, the second. */
function isDayOfWeek(text: string, { day, weekday, last }: Day): boolean {
  const [, name = "", week] = /^([1-7]|[A-Z]{3})(?:L|#([1-5]))$/.exec(text) ?? [];
  if (name === "") {
    return text === "L" && weekday === 7;
  }
  const inWeek = week === undefined ? day > last - 7 : Math.ceil(day / 7) === Number(week);
  return inWeek && numbers(weekdayField, name)[0] === weekday;
}
