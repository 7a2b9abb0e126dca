import fc from "fast-check";
import { regions, zonesOf } from "../../src/regions";

/** Elastic Load Balancing User Guide, "Access logs for your Application Load Balancer", bucket policy. */
const loadBalancerAccounts = {
  "ap-northeast-1": "582318560864",
  "ap-southeast-1": "114774131450",
  "ap-southeast-2": "783225319266",
  "ca-central-1": "985666609251",
  "eu-central-1": "054676820928",
  "eu-north-1": "897822967062",
  "eu-west-1": "156460612806",
  "eu-west-2": "652711504416",
  "me-south-1": "076674570225",
  "us-east-1": "127311923021",
  "us-east-2": "033677994240",
  "us-west-2": "797873946194",
};

test("load balancers of older regions log as the account that AWS names for the region", () => {
  const accounts = Object.entries(regions).flatMap(([name, { loadBalancerAccount }]) =>
    loadBalancerAccount === undefined ? [] : [[name, loadBalancerAccount]],
  );
  expect(Object.fromEntries(accounts)).toMatchObject(loadBalancerAccounts);
  expect(accounts.filter(([, account]) => !/^\d{12}$/.test(account ?? ""))).toEqual([]);
});

test("me-central-1 opened after August 2022 and logs as the service itself", () => {
  expect(regions["me-central-1"]).toMatchObject({ zones: "abc" });
  expect(regions["me-central-1"]).not.toHaveProperty("loadBalancerAccount");
});

test.each(Object.keys(regions))("%s has at least two zones, each named after it and listed once", (name) => {
  const zones = zonesOf(name);
  expect(zones.length).toBeGreaterThanOrEqual(2);
  expect(zones).toEqual([...new Set(zones)].sort());
  expect(zones.every((zone) => zone.slice(0, -1) === name && /[a-h]$/.test(zone))).toBe(true);
});

test.each([
  ["us-east-1", "abcdef"],
  ["me-south-1", "abc"],
  // new accounts do not see the second zone of Tokyo and the third of Montréal
  ["ap-northeast-1", "acd"],
  ["ca-central-1", "abd"],
])("the zones of %s are %s", (region, letters) => {
  expect(zonesOf(region)).toEqual([...letters].map((letter) => region + letter));
});

test("a name that is no known region has no zones", () => {
  const name = fc.oneof(fc.string(), fc.constantFrom("constructor", "toString", "__proto__"));
  fc.assert(
    fc.property(name, (region) => {
      fc.pre(!Object.keys(regions).includes(region));
      expect(zonesOf(region)).toEqual([]);
    }),
  );
});
