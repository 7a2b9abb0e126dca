import { countries } from "../../src/countries";

test("every assigned code is there once, and none that is reserved or gone", () => {
  expect(countries.size).toBe(249);
  for (const code of ["BH", "DE", "GB", "SS", "TW", "US"]) {
    expect(countries).toContain(code);
  }
  for (const code of ["AN", "CS", "EU", "SU", "UK", "XK", "ZZ"]) {
    expect(countries).not.toContain(code);
  }
});
