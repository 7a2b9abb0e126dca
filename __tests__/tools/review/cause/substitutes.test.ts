import type { Literal } from "../../../../tools/review/cause/source";
import { substituteFor } from "../../../../tools/review/cause/substitutes";

test.each<[string, Literal["value"], unknown, unknown, unknown]>([
  ["a truth value is turned over, whatever it stands for", false, true, false, true],
  ["a number is what it was", 30, 90, 30, 90],
  ["a number in another unit keeps its unit", 20, 10_737_418_240, 21_474_836_480, 10],
  ["a text is what it was", "db.t3.large", "db.t3.medium", "db.t3.large", "db.t3.medium"],
  ["a part of a text is that part as it was", "prod", "/dev/api", "/prod/api", "dev"],
  ["one of a list is left out", "c", ["a"], ["a", "c"], undefined],
])("%s", (_, value, before, after, expected) => {
  const literal: Literal = { id: "x", value, file: "page.ts", line: 1, keys: [] };
  const difference = { path: ["x"], before, after, unknown: false, hidden: false };
  expect(substituteFor(literal, difference)).toEqual({ literal, value: expected });
});

test.each<[string, Literal["value"], unknown, unknown]>([
  ["a text that has nothing to do with it", "prod", "a", "b"],
  ["one of a list that was there before", "a", ["a"], ["a", "c"]],
  ["a part of a text of which more changed", "prod", "x", "/prod/api"],
])("%s explains nothing", (_, value, before, after) => {
  const literal: Literal = { id: "x", value, file: "page.ts", line: 1, keys: [] };
  expect(
    substituteFor(literal, { path: ["x"], before, after, unknown: false, hidden: false }),
  ).toBeUndefined();
});
