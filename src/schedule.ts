/** One field of a cron expression. */
export interface CronField {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What stands for its numbers from the first on. */
  readonly words?: readonly string[];
  /** Only one of the two fields that choose days is asked; the other is `?`. */
  readonly day?: true;
  /** Whether `/` may count on in it. */
  readonly steps?: true;
  /** What it may hold besides values, ranges and steps; such a thing stands alone. */
  readonly special?: { readonly pattern: RegExp; readonly remedy: string };
}

const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/**
 * The fields of a cron expression of AWS's, in their order. Source: EventBridge User Guide, "Cron expressions
 * reference". What it does not tell (`LW`, lists with `L`, ranges that run backwards) is refused here.
 */
export const cronFields: readonly [
  minute: CronField,
  hour: CronField,
  dayOfMonth: CronField,
  month: CronField,
  dayOfWeek: CronField,
  year: CronField,
] = [
  { name: "minute", from: 0, to: 59, steps: true },
  { name: "hour", from: 0, to: 23, steps: true },
  {
    name: "day of month",
    from: 1,
    to: 31,
    day: true,
    steps: true,
    special: {
      pattern: /^(L|([1-9]|[12]\d|3[01])W)$/,
      remedy: "L for the last day, or as in 15W for the weekday nearest to a day, alone",
    },
  },
  { name: "month", from: 1, to: 12, words: months, steps: true },
  {
    name: "day of week",
    from: 1,
    to: 7,
    words: weekdays,
    day: true,
    special: {
      pattern: /^(L|([1-7]|[A-Z]{3})(L|#[1-5]))$/,
      remedy: "as in FRIL for the last or FRI#2 for the second of a month, alone",
    },
  },
  { name: "year", from: 1970, to: 2199, steps: true },
];

/**
 * What is wrong with a schedule as EventBridge Scheduler takes it, `cron(minute hour day-of-month month day-of-week
 * year)` or `rate(number unit)`, in one sentence with the remedy; undefined where nothing is.
 */
export function scheduleMistake(text: string): string | undefined {
  return text.startsWith("rate(") ? rateMistake(text) : cronMistake(text);
}

/** What is wrong with a cron expression of AWS's; undefined where nothing is. */
export function cronMistake(text: string): string | undefined {
  const values = /^cron\((.*)\)$/.exec(text)?.[1]?.split(/\s+/);
  if (!values) {
    return `${JSON.stringify(text)} is no schedule; write it as in "cron(5 1 ? * SUN *)" or "rate(7 days)"`;
  }
  if (values.length !== cronFields.length) {
    return `${JSON.stringify(text)} has ${values.length} fields; write six: minute, hour, day of month, month, day of week, year`;
  }
  const mistakes = cronFields.map((field, index) => fieldMistake(field, values[index] ?? ""));
  return mistakes.find((mistake) => mistake !== undefined) ?? daysMistake(text, values);
}

/** What is wrong with `rate(number unit)`; undefined where nothing is. */
function rateMistake(text: string): string | undefined {
  const match = /^rate\(([1-9]\d*) (minute|hour|day)(s?)\)$/.exec(text);
  if (!match) {
    return `${JSON.stringify(text)} is no rate; write it as in "rate(1 day)" or "rate(7 days)", in minutes, hours or days`;
  }
  const [, count, unit, plural] = match;
  if ((count === "1") === (plural === "s")) {
    return `${JSON.stringify(text)} mixes one and many; write "rate(${count} ${unit}${plural === "s" ? "" : "s"})"`;
  }
  return undefined;
}

function daysMistake(text: string, values: readonly string[]): string | undefined {
  const asked = cronFields.filter(({ day }, index) => day && values[index] !== "?");
  return asked.length === 1
    ? undefined
    : `${JSON.stringify(text)} chooses days ${asked.length === 2 ? "twice" : "by nothing"}; write ? as either the day of month or the day of week`;
}

function fieldMistake(field: CronField, text: string): string | undefined {
  if (text === "*" || (text === "?" && field.day) || isSpecial(field, text)) {
    return undefined;
  }
  return text
    .split(",")
    .map((item) => itemMistake(field, item))
    .find((mistake) => mistake !== undefined);
}

function isSpecial({ special, words }: CronField, text: string): boolean {
  const word = /^[A-Z]{3}/.exec(text)?.[0];
  return special?.pattern.test(text) === true && (word === undefined || words?.includes(word) === true);
}

/** What is wrong with a value, a range or steps. */
function itemMistake(field: CronField, item: string): string | undefined {
  const [range = "", step, ...more] = item.split("/");
  const [from, to, ...others] = range === "*" && step !== undefined ? [field.from] : numbers(field, range);
  if (from === undefined || Number.isNaN(from) || Number.isNaN(to) || others.length > 0 || more.length > 0) {
    return `${JSON.stringify(item)} is no ${field.name}; use ${choices(field)}`;
  }
  if (to !== undefined && to < from) {
    return `${JSON.stringify(item)} runs backwards; write the ${field.name} as two ranges with a comma`;
  }
  return step === undefined ? undefined : stepMistake(field, item, step);
}

function stepMistake({ name, from, to, steps }: CronField, item: string, step: string): string | undefined {
  if (!steps) {
    return `${JSON.stringify(item)} has steps, and the ${name} has none; list its values`;
  }
  return /^[1-9]\d*$/.test(step) && Number(step) <= to - from
    ? undefined
    : `${JSON.stringify(item)} has no step that its ${name} can take; use 1 to ${to - from} after the /`;
}

/** The ends of a range, or the one value; `NaN` for what is no value of the field. */
export function numbers({ from, to, words = [] }: CronField, range: string): number[] {
  return range.split("-").map((text) => {
    const value = words.includes(text) ? words.indexOf(text) + from : /^\d+$/.test(text) ? Number(text) : NaN;
    return value >= from && value <= to ? value : Number.NaN;
  });
}

function choices({ from, to, words, day, special }: CronField): string {
  const named = words ? ` or ${words[0]} to ${words.at(-1)}` : "";
  return [`${from} to ${to}${named}`, ...(day ? ["?"] : []), ...(special ? [special.remedy] : [])].join(", ");
}
