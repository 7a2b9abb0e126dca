import { spawnSync } from "node:child_process";

// each test bundles and runs the command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

function schema(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/schema.ts", ...words], { encoding: "utf8" });
}

/** What the printed schema says of an alarm. */
function alarmFields() {
  const { properties } = JSON.parse(schema().stdout);
  return properties.observability.properties.alarms.additionalProperties.properties;
}

test("each thing to watch says what an alarm on it must say besides", () => {
  const { watches } = alarmFields();
  const described = new Map<string, string>(
    watches.oneOf.map(({ const: word, description }: Record<string, string>) => [word, description]),
  );
  expect([...described.keys()]).toEqual(watches.enum);
  expect(described.get("response-time")).toBe(
    "response time; of: which one (services with http); above; unit: milliseconds or seconds; statistic: average or p95 or p99; periodSeconds: from 60",
  );
  expect(described.get("free-storage")).toMatch(/; no of \(database\); below; unit: gigabytes or percent;/);
});

test("bounds are those of the data, and none are JavaScript's own", () => {
  expect(alarmFields().periodSeconds).toMatchObject({ minimum: 10, maximum: 604_800, multipleOf: 60 });
  expect(schema("environment").stdout).not.toContain("9007199254740991");
  expect(schema("account").stdout).not.toContain("9007199254740991");
});

test("a second page is refused, as is one that there is not", () => {
  const two = schema("environment", "account");
  expect(two.stderr).toBe(
    '"account" is one page too many; print environment and account one after the other\n',
  );
  expect([two.stdout, two.status]).toEqual(["", 2]);
  const none = schema("stack");
  expect(none.stderr).toBe('"stack" is no page of data; choose environment or account\n');
  expect(none.status).toBe(2);
});
