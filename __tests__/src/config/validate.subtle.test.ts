import { type Change, changed } from "../../support/wrong-environments/mistake";
import { problemsOf } from "../../support/wrong-environments/problems-of";
import { oddValues, rightValues, subtleMistakes } from "../../support/wrong-environments/subtle";

/** With its data, made here: a row that cannot be applied must not count as a failing test. */
const named = <T extends Change & { readonly name: string }>(rows: readonly T[]) =>
  rows.map((row): [string, T, unknown] => [row.name, row, changed(row)]);

test.each(named(subtleMistakes))("%s is refused", (_, { path, page }, data) => {
  const paths = problemsOf(data, page).map((problem) => problem.path);
  expect(paths.filter((found) => found.startsWith(path))).not.toEqual([]);
});

test.each(named(rightValues))("%s is allowed", (_, { page }, data) => {
  expect(problemsOf(data, page)).toEqual([]);
});

test.each(named(oddValues))("%s is told kindly", (_, { path, message, page }, data) => {
  expect(problemsOf(data, page)).toEqual([{ path, message: expect.stringMatching(message) }]);
});

test.each(named(oddValues))("%s is refused at least", (_, { path, page }, data) => {
  expect(problemsOf(data, page).map((problem) => problem.path)).toEqual([path]);
});

test("a number of JavaScript's other kind is a mistake like any other", () => {
  expect(problemsOf(changed({ set: { "services.api.cpu": 1024n } }), "postgres")).toEqual([
    { path: "services.api.cpu", message: expect.stringContaining("1024") },
  ]);
});
