import { timeZone } from "../../src/time-zone";

test("every zone is called by its name alone, however people write it", () => {
  for (const name of Intl.supportedValuesOf("timeZone")) {
    expect(timeZone(name)).toBe(name);
    expect(timeZone(name.toLowerCase())).toBe(name);
    expect(timeZone(name.toUpperCase())).toBe(name);
  }
});

test.each([
  "UTC",
  "Etc/UTC",
  "Etc/GMT+3",
  "Asia/Kolkata",
  "Asia/Calcutta",
  "Asia/Ho_Chi_Minh",
  "Europe/Kyiv",
  "America/Argentina/Buenos_Aires",
  "America/Port_of_Spain",
])("%s is a name of the tz database", (name) => {
  expect(timeZone(name)).toBe(name);
});

test.each([
  ["utc", "UTC"],
  ["etc/utc", "UTC"],
  ["europe/berlin", "Europe/Berlin"],
  ["Asia/Ho_Chi_minh", timeZone("asia/saigon")],
  ["US/Pacific", "America/Los_Angeles"],
])("%s is another spelling or an old link of %s", (name, exact) => {
  expect(timeZone(name)).toBe(exact);
});

test.each(["", "Bahrain", "+03:00", "-03:00", "Etc/Unknown", "Europe/Berlin "])("%j is no zone", (name) => {
  expect(timeZone(name)).toBeUndefined();
});
