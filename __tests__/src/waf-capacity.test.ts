import { capacityOf, type Inspected } from "../../src/waf-capacity";

const empty: Inspected = { managedRules: {}, rateLimits: {}, addresses: { allow: [], block: [] } };

test.each<[string, Partial<Inspected>, number]>([
  ["nothing", {}, 0],
  ["AWS's common rules", { managedRules: { common: {} } }, 700],
  [
    "all of AWS's groups",
    {
      managedRules: {
        common: {},
        "known-bad-inputs": {},
        "sql-injection": {},
        "ip-reputation": {},
        "anonymous-ip": {},
      },
    },
    1175,
  ],
  ["a limit on all requests", { rateLimits: { all: {} } }, 2],
  [
    "a limit on a path, decoded, normalized and in small letters",
    { rateLimits: { login: { path: "/" } } },
    34,
  ],
  ["two limits on sizes", { requestSizes: { uriBytes: 1, bodyBytes: 1, queryBytes: undefined } }, 2],
  ["a list of addresses, for each version of IP", { addresses: { allow: [], block: ["203.0.113.0/24"] } }, 2],
])("%s", (_, rules, units) => {
  expect(capacityOf({ ...empty, ...rules })).toBe(units);
});
