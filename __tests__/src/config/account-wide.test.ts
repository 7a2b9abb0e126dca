import { type AccountPage, exampleAccount, sharedAccountWide } from "../../../src/config/account-wide";
import { checkAccount } from "../../../src/config/validate";
import { loadPages } from "../../support/wrong-environments/folder-of-pages";
import { type Change, changed } from "../../support/wrong-environments/mistake";

const both = { account: "210987654321" };

function page(system: string, set: Change["set"]): AccountPage {
  const file = `environments/${system}/account.ts`;
  const data = changed({ page: "account", set: { system, ...set } });
  const checked = checkAccount(data, { file, system, page: "account" });
  if (!("value" in checked)) {
    throw new Error(JSON.stringify(checked.problems));
  }
  return { file, account: checked.value };
}

/** What is told of the second of two systems' pages, where they first differ in nothing but their system. */
function told(one: Change["set"], other: Change["set"] = {}): string[] {
  const pages = [page("one", { ...both, ...one }), page("other", { ...both, ...one, ...other })];
  return [...sharedAccountWide(pages)].map(({ file, problem }) => `${file} ${problem.path}`);
}

test("two systems of one account do not both decide what AWS has once", () => {
  expect(told({ copyImagesTo: ["eu-west-1"] })).toEqual(
    [
      "copyImagesTo",
      "guards.noPublicBuckets",
      "guards.passwordPolicy",
      "delivery.oidcProvider",
      "audit.trail",
      "guards.encryptedVolumes",
      "audit.guardDuty",
      "audit.accessAnalyzer",
    ].map((path) => `environments/other/account.ts ${path}`),
  );
});

test("what is told names the account, the region, who decides and what to do", () => {
  // GIVEN
  const [first] = sharedAccountWide([
    page("one", { ...both, copyImagesTo: ["eu-west-1"] }),
    page("other", { ...both, copyImagesTo: ["eu-west-2"] }),
  ]);
  // THEN
  expect(first).toEqual({
    file: "environments/other/account.ts",
    problem: {
      path: "copyImagesTo",
      message:
        "account 210987654321, us-east-1 has one list of regions that get copies of images, and environments/one/account.ts decides it; remove it here, or use another account",
    },
  });
});

test.each<[string, Change["set"]]>([
  ["of two accounts", { account: "999999999999" }],
  [
    "of which one has neither guards, audit nor the provider of identities",
    { guards: undefined, audit: undefined, "delivery.oidcProvider": false },
  ],
])("two systems %s share nothing", (_, other) => {
  expect(told({}, other)).toEqual([]);
});

test("in two regions, what is there once in a region is each system's own", () => {
  expect(told({}, { region: "me-south-1" })).toEqual(
    ["guards.noPublicBuckets", "guards.passwordPolicy", "delivery.oidcProvider", "audit.trail"].map(
      (path) => `environments/other/account.ts ${path}`,
    ),
  );
});

test("a region that gets copies counts as the other system's own", () => {
  const pages = told({ copyImagesTo: ["eu-west-1"] }, { region: "eu-west-1", copyImagesTo: [] });
  expect(pages).toContain("environments/other/account.ts audit.guardDuty");
});

test("AWS Config and Security Hub are there once in a region, too", () => {
  const config = { record: "daily", keepDays: 365, supersededDays: 30, protect: true };
  const pages = told({
    guards: undefined,
    "audit.config": config,
    "audit.securityHub": { standards: ["cis"] },
  });
  expect(pages.map((line) => line.split(" ")[1])).toEqual([
    "delivery.oidcProvider",
    "audit.trail",
    "audit.guardDuty",
    "audit.accessAnalyzer",
    "audit.config",
    "audit.securityHub",
  ]);
});

test("pages that wait for an account of their own show the same number, and share nothing", () => {
  expect(told({ account: exampleAccount })).toEqual([]);
});

test("whoever loads the pages is told", async () => {
  // GIVEN
  const account = (system: string) => changed({ page: "account", set: { system, ...both } });
  // WHEN
  const loaded = await loadPages({ "one/account": account("one"), "other/account": account("other") });
  // THEN
  expect(loaded.told).toContain("environments/other/account.ts is not valid:");
  expect(loaded.told).toContain("environments/one/account.ts decides it");
});
