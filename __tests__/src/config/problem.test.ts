import fc from "fast-check";
import { describeFile, formatPath } from "../../../src/config/problem";

test.each([
  [[], ""],
  [["region"], "region"],
  [["services", "api", "http", "paths", 0], "services.api.http.paths[0]"],
  [["network", "subnets", "list", 3, "cidr"], "network.subnets.list[3].cidr"],
  [["matrix", 1, 2], "matrix[1][2]"],
  [[0, "name"], "[0].name"],
])("the path %j is written %s", (path, text) => {
  expect(formatPath(path)).toBe(text);
});

test("two places of a page are never written alike", () => {
  const key = fc.oneof(fc.nat({ max: 12 }), fc.stringMatching(/^[a-z][a-z-]{0,8}$/));
  const path = fc.array(key, { maxLength: 4 });
  fc.assert(
    fc.property(path, path, (a, b) => {
      expect(formatPath(a) === formatPath(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test("a file is described with one indented line per mistake; a mistake of the whole file has no path", () => {
  const problems = [
    { path: "", message: "it is missing; add it" },
    { path: "region", message: '"mars" is no known region; choose us-east-1' },
  ];
  expect(describeFile("environments/dougust/prod.ts", problems)).toBe(
    [
      "environments/dougust/prod.ts is not valid:",
      "  it is missing; add it",
      '  region: "mars" is no known region; choose us-east-1',
    ].join("\n"),
  );
});
