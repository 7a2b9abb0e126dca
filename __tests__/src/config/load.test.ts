import calstackAccount from "../../../environments/calstack/account";
import calstackDev from "../../../environments/calstack/dev";
import calstackProd from "../../../environments/calstack/prod";
import cosmicspaceAccount from "../../../environments/cosmicspace/account";
import cosmicspaceMassive from "../../../environments/cosmicspace/massive";
import dougustAccount from "../../../environments/dougust/account";
import dougustProd from "../../../environments/dougust/prod";
import { loadConfiguration } from "../../../src/config/load";
import { UsageError } from "../../../src/config/problem";
import { loadPages } from "../../support/wrong-environments/folder-of-pages";
import { changed } from "../../support/wrong-environments/mistake";

const calstack = {
  "calstack/account": calstackAccount,
  "calstack/dev": calstackDev,
  "calstack/prod": calstackProd,
};
const cosmicspace = { "cosmicspace/massive": cosmicspaceMassive };
const dougust = { "dougust/account": dougustAccount, "dougust/prod": dougustProd };

describe("what is loaded", () => {
  test("every system with its account and environments, and the stacks they make", async () => {
    // WHEN all pages are valid and no glob is given
    const { configuration } = await loadPages({ ...calstack, ...dougust });
    // THEN
    const systems = configuration?.systems.map(({ account, environments }) => [
      account.system,
      environments.map(({ environment }) => environment),
    ]);
    expect(systems).toEqual([
      ["calstack", ["dev", "prod"]],
      ["dougust", ["prod"]],
    ]);
    expect([...(configuration?.stacks ?? [])]).toEqual([
      "calstack-account",
      "calstack-state",
      "calstack-dev",
      "calstack-prod",
      "dougust-account",
      "dougust-state",
      "dougust-prod",
    ]);
  });

  test("of a selected environment its account too, but no other page", async () => {
    const { configuration, read } = await loadPages({ ...calstack, ...dougust }, ["calstack-prod"]);
    expect(read).toEqual(["calstack/account", "calstack/prod"]);
    expect(configuration?.systems.map(({ account }) => account.system)).toEqual(["calstack"]);
    expect([...(configuration?.stacks ?? [])]).toEqual(["calstack-prod"]);
  });

  test("of a selected account no environment", async () => {
    const { configuration, read } = await loadPages(calstack, ["*-state"]);
    expect(read).toEqual(["calstack/account"]);
    expect(configuration?.systems.map(({ environments }) => environments)).toEqual([[]]);
  });

  test("texts that Terraform will not run, and every name", async () => {
    const set = { "services.api.variables.NOTE": "100 %{ if true }" };
    const { configuration } = await loadPages({ ...dougust, "dougust/prod": changed({ set }) });
    const [environment] = configuration?.systems[0]?.environments ?? [];
    expect(environment?.services.api?.variables.NOTE).toBe("100 %%{ if true }");
    expect(environment?.services.api?.family).toBe("dougust-prod-api");
  });

  test("the pages of this project, from their own folder", async () => {
    const { systems } = await loadConfiguration(["dougust-prod"]);
    expect(systems.map(({ account }) => account)).toMatchObject([{ ...dougustAccount, copyImagesTo: [] }]);
    expect(systems[0]?.environments[0]?.database).toMatchObject({ instanceClass: "db.t3.large" });
  });
});

describe("what is wrong", () => {
  test("is told of all selected pages at once, file by file", async () => {
    // GIVEN mistakes in an account and two environments of two systems
    const { error, told } = await loadPages({
      ...calstack,
      ...dougust,
      "calstack/account": changed({ page: "account", set: { system: "calstack", keepImages: 0 } }),
      "calstack/prod": changed({ page: "documentdb", set: { "services.app.cpu": 100, "cluster.size": 3 } }),
      "dougust/prod": changed({ set: { "services.api.http.paths": ["/*", "api"] } }),
    });
    // THEN
    expect(error).toBeInstanceOf(UsageError);
    expect(told).toBe(
      [
        "environments/calstack/account.ts is not valid:",
        "  keepImages: 0 is out of range; use 1 to 1000 images",
        "",
        "environments/calstack/prod.ts is not valid:",
        '  cluster.size: "size" is no setting here; check its spelling and place, or remove it',
        "  services.app.cpu: Fargate has no task with 100 CPU units; choose 256, 512, 1024, 2048, 4096, 8192, 16384",
        "",
        "environments/dougust/prod.ts is not valid:",
        '  services.api.http.paths[1]: "api" is no path pattern; begin it with "/"',
      ].join("\n"),
    );
  });

  test("does not matter on a page that is not selected", async () => {
    const pages = {
      ...calstack,
      "calstack/dev": { nonsense: true },
      "dougust/account": {},
      "dougust/prod": 7,
    };
    const { error } = await loadPages(pages, ["calstack-prod", "calstack-account"]);
    expect(error).toBeUndefined();
  });

  test("matters on the account of a selected environment", async () => {
    const account = changed({ page: "account", set: { system: "calstack", untaggedDays: 0 } });
    const { told } = await loadPages({ ...calstack, "calstack/account": account }, ["calstack-dev"]);
    expect(told).toBe(
      "environments/calstack/account.ts is not valid:\n  untaggedDays: 0 is out of range; use 1 to 365 days",
    );
  });

  test("is a glob that matches no stack, before any page is read", async () => {
    const { error, told, read } = await loadPages(calstack, ["calstack-prod", "calstack-production"]);
    expect(error).toBeInstanceOf(UsageError);
    expect(told).toBe(
      'no stack matches "calstack-production"; there are: calstack-account, calstack-state, calstack-dev, calstack-prod',
    );
    expect(read).toEqual([]);
  });

  test("is a page at another place than its data says", async () => {
    const { told } = await loadPages({
      "calstack/account": dougustAccount,
      "calstack/staging": calstackProd,
      "calstack/prod": dougustProd,
    });
    expect(told.split("\n").filter((line) => line.includes("does not fit"))).toEqual([
      '  system: "dougust" does not fit the place of environments/calstack/account.ts; write "calstack", or move the file',
      '  system: "dougust" does not fit the place of environments/calstack/prod.ts; write "calstack", or move the file',
      '  environment: "prod" does not fit the place of environments/calstack/staging.ts; write "staging", or move the file',
    ]);
  });

  test("is a system without its account, beside the mistakes of its environments", async () => {
    const { "calstack/account": _, ...environments } = calstack;
    const { error, told } = await loadPages({
      ...environments,
      "calstack/dev": changed({ page: "atlas", set: { account: "7" } }),
    });
    expect(error).toBeInstanceOf(UsageError);
    expect(told).toBe(
      [
        "environments/calstack/account.ts is not valid:",
        "  it is missing; add it with defineAccount, see README.md, Adding a system",
        "",
        "environments/calstack/dev.ts is not valid:",
        '  account: "7" is no AWS account; write its 12 digits as a text',
      ].join("\n"),
    );
  });

  test.each([
    ["no default export", undefined, "it has no default export; write `export default …`"],
    ["nothing", null, "null is not an object; write an object"],
    ["a text", "prod", '"prod" is not an object; write an object'],
    [
      "a mistake of its own",
      new Error("x is not a function"),
      "it fails when it is read: x is not a function; mend the page",
    ],
  ])("is a page with %s, an account's no less than an environment's", async (_, data, message) => {
    const { error, told } = await loadPages({ ...dougust, "calstack/account": data, "calstack/prod": data });
    expect(error).toBeInstanceOf(UsageError);
    expect(told).toBe(
      ["account", "prod"]
        .map((page) => `environments/calstack/${page}.ts is not valid:\n  ${message}`)
        .join("\n\n"),
    );
  });
});

describe("what does not fit together", () => {
  test.each([
    [["calstack-web", "calstack-jobs"], "calstack-web, calstack-jobs"],
    [[], "one after adding it there"],
  ])("a service whose repository is not among %j of its account", async (repositories, choices) => {
    const { told } = await loadPages(
      { ...calstack, "calstack/account": { ...calstackAccount, repositories } },
      ["calstack-prod"],
    );
    expect(told).toBe(
      `environments/calstack/prod.ts is not valid:\n  services.app.image.repository: "calstack-app" is no repository of calstack's account.ts; choose ${choices}`,
    );
  });

  test("a job whose repository is not one of its account", async () => {
    const { told } = await loadPages(
      { ...dougust, "dougust/account": { ...dougustAccount, repositories: ["dougust-backend"] } },
      ["dougust-prod"],
    );
    expect(told).toBe(
      'environments/dougust/prod.ts is not valid:\n  jobs.export.image.repository: "dougust-export" is no repository of dougust\'s account.ts; choose dougust-backend',
    );
  });

  test("a second region that gets no copies of images", async () => {
    const { told } = await loadPages(
      { ...cosmicspace, "cosmicspace/account": { ...cosmicspaceAccount, copyImagesTo: ["eu-west-2"] } },
      ["cosmicspace-massive"],
    );
    expect(told).toBe(
      'environments/cosmicspace/massive.ts is not valid:\n  secondRegion.region: "eu-west-1" has no images to start; add it to copyImagesTo of cosmicspace\'s account.ts',
    );
  });

  const sharing = {
    ...calstack,
    "calstack/dev": changed({ page: "atlas", set: { "cluster.name": "calstack" } }),
    "calstack/prod": changed({ page: "documentdb", set: { "cluster.name": "calstack" } }),
  };

  test("two environments of a system that would create the same thing", async () => {
    const { error, told } = await loadPages(sharing);
    expect(error).toBeInstanceOf(UsageError);
    expect(told).toBe(
      'environments/calstack/prod.ts is not valid:\n  cluster.name: "calstack" is also the cluster of environments/calstack/dev.ts in account 123456789012, us-east-1; give each its own',
    );
  });

  test("but not when only one of them is selected", async () => {
    expect((await loadPages(sharing, ["calstack-prod"])).told).toBe("");
  });
});

/** Pages that are each valid, and do not fit together: where it is told, and how. */
const unfitting: readonly [string, Record<string, unknown>, string][] = [
  [
    "two systems that would create the same thing in one account",
    {
      ...calstack,
      ...dougust,
      "calstack/prod": changed({ page: "documentdb", set: { "cluster.name": "shared" } }),
      "dougust/prod": changed({ set: { "cluster.name": "shared" } }),
    },
    'environments/dougust/prod.ts is not valid:\n  cluster.name: "shared" is also the cluster of environments/calstack/prod.ts in account 123456789012, us-east-1; give each its own',
  ],
  [
    "two environments whose stacks would have one name",
    {
      "cal/account": { ...calstackAccount, system: "cal" },
      "cal/dev-eu": changed({ page: "atlas", set: { system: "cal", environment: "dev-eu" } }),
      "cal-dev/account": { ...calstackAccount, system: "cal-dev" },
      "cal-dev/eu": changed({
        page: "atlas",
        set: {
          system: "cal-dev",
          environment: "eu",
          "dns.zone": "eu.example",
          "loadBalancer.listener.domains": ["eu.example"],
          "distribution.domains": ["eu.example"],
        },
      }),
    },
    '  environment: "cal-dev-eu" is also the stack and state key of environments/cal',
  ],
  [
    "an environment in another account than its images and its state",
    { ...calstack, "calstack/prod": changed({ page: "documentdb", set: { account: "210987654321" } }) },
    'environments/calstack/prod.ts is not valid:\n  account: "210987654321" is not the account of calstack\'s account.ts, where its images and state are; use "123456789012"',
  ],
];

test.each(unfitting)("%s are a mistake", async (_, pages, message) => {
  const { error, told } = await loadPages(pages);
  expect(error).toBeInstanceOf(UsageError);
  expect(told).toContain(message);
});
