import { geoRestrictions } from "../../../../../src/constructs/edge/distribution/geo-restriction";

test.each([
  [{ mode: "allow", countries: ["BH", "SA"] } as const, "whitelist"],
  [{ mode: "deny", countries: ["BH", "SA"] } as const, "blacklist"],
])("%j is a %s", (restriction, restrictionType) => {
  expect(geoRestrictions(restriction)).toEqual({
    geoRestriction: { restrictionType, locations: ["BH", "SA"] },
  });
});

test("without a restriction everybody is answered", () => {
  expect(geoRestrictions()).toEqual({ geoRestriction: { restrictionType: "none" } });
});
