import { type LogFormat, logFormats } from "../../src/log-formats";

/** A line as each library writes it, with a level. */
const lines = {
  pino: (level: string) => ({ level: { info: 30, warn: 40, error: 50, fatal: 60 }[level], msg: "text" }),
  winston: (level: string) => ({ level, message: "text" }),
  structlog: (level: string) => ({ level, event: "text" }),
};

/** Whether a line fits a filter of comparisons that are joined by `||`, as CloudWatch reads it. */
function fits(pattern: string, line: Readonly<Record<string, unknown>>): boolean {
  const inner = /^\{ (.*) \}$/.exec(pattern)?.[1] ?? "";
  return inner.split(" || ").some((condition) => {
    const [, field = "", operator, text = ""] = /^\(?\$\.(\w+) (=|>=) (.+?)\)?$/.exec(condition) ?? [];
    const value = line[field];
    const wanted: unknown = JSON.parse(text);
    return operator === "=" ? value === wanted : typeof value === "number" && value >= Number(wanted);
  });
}

test.each([
  ["pino", "pino", ["error", "fatal"]],
  ["winston", "winston", ["error"]],
  ["structlog", "structlog", ["error", "critical"]],
  ["node-json", "pino", ["error", "fatal"]],
  ["node-json", "winston", ["error"]],
] as const)("%s takes for errors what %s writes as %j, and nothing else", (format, library, errors) => {
  const levels = ["debug", "info", "warn", "warning", "error", "fatal", "critical"];
  const written =
    library === "winston" ? levels.filter((level) => !["fatal", "critical"].includes(level)) : levels;
  const found = written.filter((level) => fits(logFormats[format], lines[library](level)));
  expect(found).toEqual(errors);
});

test("no format takes the collector of traces for an application: its lines are no JSON", () => {
  for (const pattern of Object.values(logFormats)) {
    expect(pattern).toMatch(/^\{ .* \}$/);
  }
});

test("every format has a pattern that CloudWatch has room for", () => {
  const formats = Object.keys(logFormats) as LogFormat[];
  expect(formats.filter((format) => logFormats[format].length > 1024)).toEqual([]);
});
