import fc from "fast-check";
import { cronMistake, scheduleMistake } from "../../src/schedule";

const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** The fields with their ranges, and the words that stand for their numbers. */
const fields = [
  { from: 0, to: 59, steps: true },
  { from: 0, to: 23, steps: true },
  { from: 1, to: 31, steps: true },
  { from: 1, to: 12, steps: true, words: months },
  { from: 1, to: 7, steps: false, words: weekdays },
  { from: 1970, to: 2199, steps: true },
];
type Field = (typeof fields)[number];
const dayFields = [2, 4];

/** A number of the field as people write it. */
function written({ from, words }: Field, value: number): fc.Arbitrary<string> {
  return words ? fc.constantFrom(String(value), String(words[value - from])) : fc.constant(String(value));
}

/** A value, range or steps within the field. */
function item(field: Field): fc.Arbitrary<string> {
  const value = fc.integer({ min: field.from, max: field.to });
  const one = value.chain((number) => written(field, number));
  const range = fc
    .tuple(value, value)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .chain(([a, b]) => fc.tuple(written(field, a), written(field, b)).map((ends) => ends.join("-")));
  const steps = fc
    .tuple(fc.oneof(fc.constant("*"), one, range), fc.integer({ min: 1, max: field.to - field.from }))
    .map((parts) => parts.join("/"));
  return fc.oneof(one, range, ...(field.steps ? [steps] : []));
}

function list(field: Field): fc.Arbitrary<string> {
  return fc.array(item(field), { minLength: 1, maxLength: 4 }).map((items) => items.join(","));
}

const special: Readonly<Record<number, fc.Arbitrary<string>>> = {
  2: fc.oneof(
    fc.constant("L"),
    fc.integer({ min: 1, max: 31 }).map((day) => `${day}W`),
  ),
  4: fc
    .tuple(
      fc.constantFrom(...weekdays, "1", "2", "3", "4", "5", "6", "7"),
      fc.constantFrom("L", "#1", "#2", "#3", "#4", "#5"),
    )
    .map((parts) => parts.join("")),
};

function content(index: number): fc.Arbitrary<string> {
  const field = fields[index] as Field;
  const other = special[index];
  return fc.oneof(fc.constant("*"), list(field), ...(other ? [other] : []));
}

/** Six valid fields, one of the two that choose days being `?`. */
const valid = fc
  .tuple(fc.tuple(...fields.map((_, index) => content(index))), fc.constantFrom(...dayFields))
  .map(([values, open]) => values.map((value, index) => (index === open ? "?" : value)));

const cron = (values: readonly string[]) => `cron(${values.join(" ")})`;

test("what is made of values, ranges, steps, lists and the days' own signs is a schedule", () => {
  fc.assert(
    fc.property(valid, (values) => {
      expect(scheduleMistake(cron(values))).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test("a number outside of its field is a mistake, wherever it stands in the field", () => {
  const outside = fc.constantFrom(...fields.keys()).chain((index) => {
    const { from, to } = fields[index] as Field;
    const wrong = fc.oneof(
      fc.integer({ min: to + 1, max: 9999 }),
      ...(from > 0 ? [fc.integer({ min: 0, max: from - 1 })] : []),
    );
    const shape = fc.constantFrom<(number: number) => string>(
      (number) => `${number}`,
      (number) => `${from},${number}`,
      (number) => `${from}-${number}`,
      (number) => `${number}-${to}`,
    );
    return fc.tuple(fc.constant(index), wrong, shape);
  });
  fc.assert(
    fc.property(valid, outside, (values, [index, number, shape]) => {
      const changed = values.map((value, at) => (at === index ? shape(number) : value));
      expect(scheduleMistake(cron(changed))).toBeDefined();
    }),
    { numRuns: 1000 },
  );
});

test("a range that runs backwards is a mistake", () => {
  const backwards = fc.constantFrom(...fields.keys()).chain((index) => {
    const { from, to } = fields[index] as Field;
    return fc
      .integer({ min: from + 1, max: to })
      .chain((high) =>
        fc.integer({ min: from, max: high - 1 }).map((low) => [index, `${high}-${low}`] as const),
      );
  });
  fc.assert(
    fc.property(valid, backwards, (values, [index, range]) => {
      const changed = values.map((value, at) => (at === index ? range : value));
      expect(scheduleMistake(cron(changed))).toMatch(/runs backwards/);
    }),
  );
});

test("days are chosen by exactly one of their two fields", () => {
  fc.assert(
    fc.property(valid, content(2), content(4), (values, dayOfMonth, dayOfWeek) => {
      const both = values.map((value, at) => (at === 2 ? dayOfMonth : at === 4 ? dayOfWeek : value));
      const neither = values.map((value, at) => (dayFields.includes(at) ? "?" : value));
      expect(scheduleMistake(cron(both))).toMatch(/chooses days twice; write \?/);
      expect(scheduleMistake(cron(neither))).toMatch(/chooses days by nothing; write \?/);
    }),
  );
});

test("a schedule has six fields", () => {
  fc.assert(
    fc.property(valid, fc.integer({ min: 0, max: 9 }), (values, length) => {
      fc.pre(length !== 6);
      const changed = Array.from({ length }, (_, at) => values[at] ?? "*");
      expect(scheduleMistake(cron(changed))).toMatch(/fields; write six/);
    }),
  );
});

test("a rate is a whole number of minutes, hours or days, in the singular only where it is one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10_000 }), fc.constantFrom("minute", "hour", "day"), (n, unit) => {
      expect(scheduleMistake(`rate(1 ${unit})`)).toBeUndefined();
      expect(scheduleMistake(`rate(${n} ${unit}s)`)).toBeUndefined();
      expect(scheduleMistake(`rate(${n} ${unit})`)).toContain(`write "rate(${n} ${unit}s)"`);
      expect(scheduleMistake(`rate(1 ${unit}s)`)).toContain(`write "rate(1 ${unit})"`);
    }),
  );
});

test.each([
  "cron(5 1 ? * SUN *)",
  "cron(0 10 * * ? *)",
  "cron(15 10 ? * 6L 2022-2023)",
  "cron(0/15 * * * ? *)",
  "cron(0/5 8-17 ? * MON-FRI *)",
  "cron(30 0 1 JAN,APR,JUL,OCT ? *)",
  "cron(0 9 ? * TUE#2 *)",
  "cron(0 18 3W * ? *)",
  "cron(0 18 L * ? *)",
  "cron(0 18 ? * L *)",
  "cron(0  18  L  *  ?  *)",
])("%s is a schedule", (text) => {
  expect(cronMistake(text)).toBeUndefined();
  expect(scheduleMistake(text)).toBeUndefined();
});

test.each([
  ["", "is no schedule; write it as in"],
  ["0 5 * * *", "is no schedule; write it as in"],
  ["5 1 ? * SUN *", "is no schedule; write it as in"],
  ["CRON(5 1 ? * SUN *)", "is no schedule; write it as in"],
  ["at(2030-01-01T00:00:00)", "is no schedule; write it as in"],
  ["cron(5 1 * * SUN)", "has 5 fields; write six"],
  ["cron( 5 1 ? * SUN *)", "has 7 fields; write six"],
  ["cron(0 0 * * * *)", "chooses days twice"],
  ["cron(? 0 * * ? *)", '"?" is no minute; use 0 to 59'],
  ["cron(60 0 * * ? *)", '"60" is no minute; use 0 to 59'],
  ["cron(0 24 * * ? *)", '"24" is no hour; use 0 to 23'],
  ["cron(0 -1 * * ? *)", '"-1" is no hour; use 0 to 23'],
  ["cron(0 0 32 * ? *)", '"32" is no day of month; use 1 to 31, ?, L for the last day'],
  ["cron(0 0 0W * ? *)", '"0W" is no day of month'],
  ["cron(0 0 32W * ? *)", '"32W" is no day of month'],
  ["cron(0 0 LW * ? *)", '"LW" is no day of month'],
  ["cron(0 0 1,L * ? *)", '"L" is no day of month'],
  ["cron(0 0 1 SUN ? *)", '"SUN" is no month; use 1 to 12 or JAN to DEC'],
  ["cron(0 0 1 jan ? *)", '"jan" is no month; use 1 to 12 or JAN to DEC'],
  ["cron(0 0 ? * 0 *)", '"0" is no day of week; use 1 to 7 or SUN to SAT'],
  ["cron(0 0 ? * JAN *)", '"JAN" is no day of week'],
  ["cron(0 0 ? * JAN#2 *)", '"JAN#2" is no day of week'],
  ["cron(0 0 ? * FRI#6 *)", '"FRI#6" is no day of week'],
  ["cron(0 0 ? * 3#1,6#3 *)", '"3#1" is no day of week'],
  ["cron(0 0 ? * */2 *)", '"*/2" has steps, and the day of week has none; list its values'],
  ["cron(0 0 ? * FRI-MON *)", '"FRI-MON" runs backwards; write the day of week as two ranges'],
  ["cron(0 0 1 1 ? 1969)", '"1969" is no year; use 1970 to 2199'],
  ["cron(*/0 0 * * ? *)", '"*/0" has no step that its minute can take; use 1 to 59 after the /'],
  ["cron(*/60 0 * * ? *)", '"*/60" has no step'],
  ["cron(*/ 0 * * ? *)", '"*/" has no step'],
  ["cron(*/5/5 0 * * ? *)", '"*/5/5" is no minute'],
  ["cron(1-2-3 0 * * ? *)", '"1-2-3" is no minute'],
  ["cron(*,5 0 * * ? *)", '"*" is no minute'],
  ["cron(1,,2 0 * * ? *)", '"" is no minute'],
  ["rate(0 days)", "is no rate; write it as in"],
  ["rate(1.5 days)", "is no rate; write it as in"],
  ["rate(2 weeks)", "is no rate; write it as in"],
  ["rate(2 days", "is no rate; write it as in"],
])("%j is no schedule: %s", (text, told) => {
  expect(scheduleMistake(text)).toContain(told);
});
