import { literalCall, readSource } from "../../../../tools/review/cause/source";

const text = `// ü is two bytes
import { define } from "./define";
const days: 7 | 14 = 7;
export default define({
  environment: "prod",
  "log-days": days,
  tasks: { cpu: 1024, zones: ["a", "b" as const] },
  isProd: define.name === "prod",
});
`;

test("every literal that is data has its line, its keys and its value; types, imports and comparisons have none", () => {
  const { literals } = readSource("page.ts", text);
  expect(literals.map(({ line, keys, value }) => [line, keys.join("."), value])).toEqual([
    [3, "", 7],
    [5, "environment", "prod"],
    [7, "tasks.cpu", 1024],
    [7, "tasks.zones.[0]", "a"],
    [7, "tasks.zones.[1]", "b"],
  ]);
});

test("every key of an object has its line", () => {
  const { keys } = readSource("page.ts", text);
  expect(keys.map(({ line, keys: path }) => `${line} ${path.join(".")}`)).toContain("6 log-days");
});

test("its program asks for each literal, and is the same otherwise", () => {
  const { program, literals } = readSource("page.ts", text);
  const exported: { default?: unknown } = {};
  const required = () => ({ define: (data: unknown) => data });
  const literal = (id: string, value: unknown) => (id === literals[2]?.id ? 2048 : value);
  new Function("require", "exports", literalCall, program)(required, exported, literal);
  expect(exported.default).toMatchObject({
    environment: "prod",
    "log-days": 7,
    tasks: { cpu: 2048, zones: ["a", "b"] },
  });
});
