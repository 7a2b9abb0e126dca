import { findPages } from "../../src/config/pages";

const pages = findPages("environments");

async function data(
  system: string,
  page: string,
): Promise<{ system: string; environment?: string; account: string }> {
  const module = await import(`../../environments/${system}/${page}.ts`);
  return module.default;
}

test("five systems have an account, and 15 environments between them", () => {
  expect(pages.filter(({ page }) => page === "account").map(({ system }) => system)).toEqual([
    "calstack",
    "cosmicspace",
    "dougust",
    "fckdoomscroll",
    "saas",
  ]);
  expect(
    pages.filter(({ page }) => page !== "account").map(({ system, page }) => `${system}-${page}`),
  ).toEqual([
    "calstack-dev",
    "calstack-prod",
    "calstack-staging",
    "cosmicspace-beta",
    "cosmicspace-dev",
    "cosmicspace-growth",
    "cosmicspace-massive",
    "cosmicspace-scale",
    "dougust-dev",
    "dougust-prod",
    "dougust-staging",
    "fckdoomscroll-dev",
    "fckdoomscroll-prod",
    "saas-prod",
    "saas-staging",
  ]);
});

test.each(pages)("$file says what its place says, in the placeholder account", async ({ system, page }) => {
  // WHEN
  const given = await data(system, page);
  // THEN
  expect(given).toMatchObject({
    system,
    account: "123456789012",
    ...(page !== "account" && { environment: page }),
  });
});
