const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const minutesPerDay = 24 * 60;
const minutesPerWeek = 7 * minutesPerDay;

/** A span of the week in minutes after Monday 00:00 UTC; `end` passes the week's end where the window does. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span of a weekly window such as `sun:04:00-sun:05:00` (UTC), or undefined where it is none. */
export function weeklyWindow(text: string): Span | undefined {
  const [start, end, ...rest] = text.split("-").map(minuteOfWeek);
  return start === undefined || end === undefined || rest.length > 0
    ? undefined
    : span(start, end, minutesPerWeek);
}

/** The span of a daily window such as `03:00-04:00` (UTC) on a Monday, or undefined where it is none. */
export function dailyWindow(text: string): Span | undefined {
  const [start, end, ...rest] = text.split("-").map(minuteOfDay);
  return start === undefined || end === undefined || rest.length > 0
    ? undefined
    : span(start, end, minutesPerDay);
}

/** The length of a window in minutes. */
export function minutesOf({ start, end }: Span): number {
  return end - start;
}

/** Whether a daily window meets a weekly one on any day; windows that only touch do not. */
export function windowsOverlap(daily: Span, weekly: Span): boolean {
  // the week before and the week after, since either window may pass midnight or the week's end
  return Array.from({ length: 21 }, (_, day) => (day - 7) * minutesPerDay).some(
    (offset) => daily.start + offset < weekly.end && weekly.start < daily.end + offset,
  );
}

function span(start: number, end: number, period: number): Span {
  return { start, end: end > start ? end : end + period };
}

function minuteOfWeek(text: string): number | undefined {
  const day = days.indexOf(text.slice(0, 3));
  const minute = text[3] === ":" ? minuteOfDay(text.slice(4)) : undefined;
  return day < 0 || minute === undefined ? undefined : day * minutesPerDay + minute;
}

function minuteOfDay(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
