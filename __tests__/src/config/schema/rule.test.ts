import { z } from "zod";
import { repeated, rule, show } from "../../../../src/config/schema/rule";
import { changed } from "../../../support/wrong-environments/mistake";
import { problemsOf } from "../../../support/wrong-environments/problems-of";

const range = z.strictObject({ min: z.number(), max: z.number(), note: z.string() }).check(
  rule(["min", "max"], function* ({ min, max }) {
    if (min > max) {
      yield { path: ["min"], message: `${min} is above ${max}; lower it` };
    }
  }),
);

function messages(data: unknown): string[] {
  const parsed = range.safeParse(data);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

test("a rule runs when the fields it joins are valid", () => {
  expect(messages({ min: 1, max: 2, note: "" })).toEqual([]);
  expect(messages({ min: 3, max: 2, note: "" })).toEqual(["3 is above 2; lower it"]);
});

test("a rule runs whatever else is wrong with the object", () => {
  expect(messages({ min: 3, max: 2, note: 5, other: true })).toContain("3 is above 2; lower it");
});

test("a rule does not run where one of its fields is wrong, or where there is no object", () => {
  expect(messages({ min: 3, max: "2", note: "" })).not.toContain("3 is above 2; lower it");
  expect(messages({ min: 3, max: "2", note: "" })).toHaveLength(1);
  expect(messages("3 to 2")).toHaveLength(1);
  expect(messages(null)).toHaveLength(1);
});

test("values are shown as they stand in the data", () => {
  expect(["text", 7, true, null, ["a"], { a: 1 }].map(show)).toEqual([
    '"text"',
    "7",
    "true",
    "null",
    '["a"]',
    '{"a":1}',
  ]);
  expect(show(undefined)).toBe("nothing");
});

test("what occurs more than once is named once", () => {
  expect(repeated(["a", "b", "a", "c", "a", "b"])).toEqual(["a", "b"]);
  expect(repeated([1, 2, 3])).toEqual([]);
});

test("mistakes in all corners of a page are found at once", () => {
  // GIVEN a page with a mistake in each of its parts, of types, of values and of rules
  const data = changed({
    set: {
      account: 123456789012,
      "network.natGateways": 3,
      "network.flowLogs.retentionDays": 10,
      "loadBalancer.scheme": "internal",
      "loadBalancer.idleTimeoutSeconds": 0,
      "secrets.recoveryDays": 3,
      "database.backup.window": "02:30-03:30",
      "database.username": "admin",
      "services.api.memory": 1024,
      "services.api.desired": 11,
      "services.api.http.paths[0]": "api",
      "services.api.http.healthCheck.timeoutSeconds": 30,
      "services.api.memry": 2048,
    },
    remove: "cluster.execLogDays",
  });
  // WHEN
  const paths = problemsOf(data, "postgres").map(({ path }) => path);
  // THEN
  expect(paths.sort()).toEqual([
    "account",
    "cluster.execLogDays",
    "database.backup.window",
    "database.username",
    "loadBalancer.idleTimeoutSeconds",
    "network.flowLogs.retentionDays",
    "network.natGateways",
    "secrets.recoveryDays",
    "services.api.desired",
    "services.api.http.healthCheck.timeoutSeconds",
    "services.api.http.paths[0]",
    "services.api.memory",
    "services.api.memry",
  ]);
});

test("two rules that join the same part are told at once", () => {
  const data = changed({
    copy: { "services.web": "services.api" },
    set: { "services.api.secrets.API_KEY": "api-key", "services.api.taskRole": "a".repeat(65) },
  });
  expect(problemsOf(data, "postgres").map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      "services.api.secrets.API_KEY",
      "services.web.http.priority",
      "services.api.taskRole",
    ]),
  );
});
