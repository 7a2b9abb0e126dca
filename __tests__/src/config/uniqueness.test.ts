import type { Environment } from "../../../src/config/schema/names/names";
import { type Page, sharedNames } from "../../../src/config/uniqueness";
import { checkEnvironment } from "../../../src/config/validate";
import { type Change, changed, valueAt } from "../../support/wrong-environments/mistake";

/** A valid page of a system, at the place its data names. */
function page(environment: string, change: Change): Page {
  const own = {
    ...ownDomain(environment, change),
    ...ownServedDomains(environment, change),
    ...ownMail(environment, change),
    ...ownCanaries(environment, change),
  };
  const data = changed({ ...change, set: { environment, ...own, ...change.set } });
  const system = String(valueAt(data, "system"));
  const file = `environments/${system}/${environment}.ts`;
  const checked = checkEnvironment(data, { file, system, page: environment });
  if ("problems" in checked) {
    throw new Error(JSON.stringify(checked.problems));
  }
  return { file, environment: checked.value };
}

/** A name of its own that leads to its distribution. */
function ownDomain(environment: string, { page, set }: Change): NonNullable<Change["set"]> {
  const zone = set?.["dns.zone"] ?? valueAt(changed({ page }), "dns.zone");
  return {
    "distribution.domains": [`${environment}.${zone}`],
    "distribution.redirects": {},
    "loadBalancer.listener.domains": [`${environment}.${zone}`],
  };
}

/** Names of their own that lead to what its buckets serve. */
function ownServedDomains(environment: string, { page, set }: Change): Change["set"] {
  const before = changed({ page });
  const zone = set?.["dns.zone"] ?? valueAt(before, "dns.zone");
  const paths = Object.keys(valueAt(before, "buckets") ?? {}).map((part) => `buckets.${part}.distribution`);
  return Object.fromEntries(
    paths
      .filter((path) => valueAt(before, path))
      .map((path, index) => [`${path}.domains`, [`served-${index}.${environment}.${zone}`]]),
  );
}

/** Mail of a domain of its own, where the page has mail. */
function ownMail(environment: string, { page, set }: Change): Change["set"] {
  const before = changed({ page });
  const zone = set?.["dns.zone"] ?? valueAt(before, "dns.zone");
  const domain = `${environment}.${zone}`;
  return valueAt(before, "mail") ? { "mail.domain": domain, "mail.dmarc.reports": `dmarc@${zone}` } : {};
}

/** Canaries that ask for its own name. */
function ownCanaries(environment: string, { page, set }: Change): Change["set"] {
  const before = changed({ page });
  const zone = set?.["dns.zone"] ?? valueAt(before, "dns.zone");
  const ids = Object.keys(valueAt(before, "observability.canaries") ?? {});
  return Object.fromEntries(
    ids.map((id) => [`observability.canaries.${id}.domain`, `${environment}.${zone}`]),
  );
}

/** Two environments of calstack or saas, which share no name, with the same change made in both. */
function pair(change: Change, differently: Change["set"] = {}): Page[] {
  const zone = { "dns.zone": "second.example" };
  return [page("one", change), page("two", { ...change, set: { ...zone, ...change.set, ...differently } })];
}

/** Takes back the names that the data of a page gives itself. */
const composed = { "services.backend.taskRole": undefined, "buckets.media.name": undefined };

test.each<[string, Change]>([
  ["PostgreSQL", { page: "worker", set: composed }],
  ["DocumentDB", { page: "documentdb" }],
  ["Atlas", { page: "atlas" }],
  ["Aurora", { page: "aurora", set: { "buckets.media.name": undefined } }],
])("two environments with composed names and zones of their own share nothing: %s", (_, change) => {
  expect([...sharedNames(pair(change))]).toEqual([]);
});

const mails = { visibilitySeconds: 120, retentionDays: 4, maxReceives: 5, waitSeconds: 20 };
const domains = { "dns.zone": "saas.example" };

test.each<[string, string, Change["set"]]>([
  ["load balancer", "loadBalancer.name", { "loadBalancer.name": "shared" }],
  ["cluster", "cluster.name", { "cluster.name": "shared" }],
  ["hosted zone", "dns.zone", domains],
  [
    "mail identity",
    "mail.domain",
    { ...domains, "dns.source": "existing", "mail.domain": "mail.saas.example" },
  ],
  ["configuration set", "mail.configurationSet", { "mail.configurationSet": "shared" }],
  ["topic", "mail.feedback.topic", { "mail.feedback.topic": "shared" }],
  [
    "mail template",
    "mail.templates.welcome.name",
    { "mail.templates": { welcome: { name: "shared", subject: "Hi", text: "Hi", html: "Hi" } } },
  ],
  ["database", "database.identifier", { "database.identifier": "shared" }],
  ["cache", "cache.identifier", { "cache.identifier": "shared" }],
  ["secret", "secrets.entries.app-user-url.name", { "secrets.entries.app-user-url.name": "shared" }],
  ["role", "services.worker.taskRole", { "services.worker.taskRole": "shared" }],
  ["role", "services.backend.taskRole", { "services.backend.taskRole": "shared" }],
  ["log group", "services.worker.logs.group", { "services.worker.logs.group": "/shared" }],
  ["task definition family", "services.worker.family", { "services.worker.family": "shared" }],
  ["role", "jobs.create-roles.taskRole", { "jobs.create-roles.taskRole": "shared" }],
  ["log group", "jobs.create-roles.logs.group", { "jobs.create-roles.logs.group": "/shared" }],
  ["task definition family", "jobs.create-roles.family", { "jobs.create-roles.family": "shared" }],
  ["queue", "queues.mails.name", { queues: { mails: { ...mails, name: "shared" } } }],
  ["target group", "services.backend.http.targetGroup", { "services.backend.http.targetGroup": "shared" }],
])("a %s of two environments is named in the later one, at %s", (kind, path, set) => {
  // GIVEN two environments of one account and region that would create the same thing
  const pages = pair({ page: "worker", set: { ...composed, ...set } });
  // WHEN
  const shared = [...sharedNames(pages)];
  // THEN
  const place = ["role", "hosted zone"].includes(kind) ? "123456789012" : "123456789012, me-south-1";
  const name = JSON.stringify(valueAt(pages[1]?.environment, path));
  expect(shared).toEqual([
    {
      file: "environments/saas/two.ts",
      problem: {
        path,
        message: `${name} is also the ${kind} of environments/saas/one.ts in account ${place}; give each its own`,
      },
    },
  ]);
});

test("the queue of a schedule's missed starts is told from queues of others", () => {
  // GIVEN a queue that is called as the one for the starts of saas-two's migration
  const schedule = { expression: "rate(1 day)", timezone: "UTC", retries: 1, maxAgeMinutes: 60 };
  const set = { ...composed, "jobs.create-roles.schedule": schedule };
  const queues = { mails: { ...mails, name: "saas-two-create-roles-missed-starts" } };
  const first = page("one", { page: "worker", set: { ...set, queues } });
  const [, second] = pair({ page: "worker", set });
  // THEN
  expect([...sharedNames([first, second as Page])].map(({ problem }) => problem)).toEqual([
    {
      path: "jobs.create-roles",
      message:
        '"saas-two-create-roles-missed-starts" is also the queue of environments/saas/one.ts in account 123456789012, me-south-1; give each its own',
    },
  ]);
});

test("canaries of two environments whose names meet are told apart by nobody", () => {
  // GIVEN
  const canary = {
    path: "/",
    rateMinutes: 5,
    timeoutSeconds: 30,
    retentionDays: 30,
  };
  const first = page("one", {
    page: "documentdb",
    set: { "observability.canaries": { "two-health": { ...canary, domain: "one.calstack.example" } } },
  });
  const second = page("one-two", {
    page: "documentdb",
    set: {
      "dns.zone": "second.example",
      "observability.canaries": { health: { ...canary, domain: "one-two.second.example" } },
    },
  });
  // THEN
  expect([...sharedNames([first, second])].map(({ problem }) => problem)).toEqual([
    {
      path: "observability.canaries.health",
      message:
        '"calstack-one-two-health" is also the canary of environments/calstack/one.ts in account 123456789012, us-east-1; give each its own',
    },
  ]);
});

test("a stack belongs to one file", () => {
  const [first] = pair({ page: "worker" });
  const copy = { ...first, file: "environments/saas/copy.ts" } as Page;
  expect([...sharedNames([first as Page, copy])].map(({ problem }) => problem)).toContainEqual({
    path: "environment",
    message: '"saas-one" is also the stack and state key of environments/saas/one.ts; give each its own',
  });
});

test("a third environment is told of the first, and so is the second", () => {
  const set = { "cluster.name": "shared" };
  const zone = { "dns.zone": "third.example" };
  const pages = [
    ...pair({ page: "documentdb", set }),
    page("three", { page: "documentdb", set: { ...set, ...zone } }),
  ];
  const shared = [...sharedNames(pages)];
  expect(shared.map(({ file }) => file)).toEqual([
    "environments/calstack/two.ts",
    "environments/calstack/three.ts",
  ]);
  expect(shared.every(({ problem }) => problem.message.includes("of environments/calstack/one.ts"))).toBe(
    true,
  );
});

const elsewhere = { region: "eu-west-1", "network.zones": ["eu-west-1a", "eu-west-1b"] };
const regional = { "cluster.name": "shared" };

test.each<[string, Change["set"], Change["set"]]>([
  ["in two accounts", regional, { account: "210987654321" }],
  ["in two regions", regional, elsewhere],
  ["of which one only looks up its zone", domains, { ...domains, "dns.source": "existing" }],
  [
    "as names of different kinds",
    { "cluster.name": "shared" },
    { "cluster.name": "other", "database.identifier": "shared" },
  ],
])("two environments %s may share a name", (_, set, differently) => {
  expect([...sharedNames(pair({ page: "documentdb", set }, differently))]).toEqual([]);
});

/** What two environments share, the change of both and of the second, and where it is told. */
const subtle: readonly [string, Change["set"], Change["set"], string][] = [
  ["a role in two regions", { "services.app.taskRole": "shared" }, elsewhere, "services.app.taskRole"],
  ["a network in two regions, which names a role", { "network.name": "shared" }, elsewhere, "network.name"],
  ["a network, which names a role", { "network.name": "shared" }, {}, "network.name"],
  ["a service, which names alarms and a role", { "services.app.name": "shared" }, {}, "services.app.name"],
  [
    "the execution role of one and the task role of the other",
    {},
    { "services.app.taskRole": "calstack-one-app-execution" },
    "services.app.taskRole",
  ],
  [
    "the alternate target group of one and the target group of the other",
    {},
    { "services.app.http.targetGroup": "calstack-one-app-alt" },
    "services.app.http.targetGroup",
  ],
];

test("two environments in two regions that send through SES of one must not share its names", () => {
  // GIVEN a user pool that does not depend on SES of its own region
  const set = { ...composed, "mail.configurationSet": "shared", "userPool.sender": "cognito" };
  const shared = [...sharedNames(pair({ page: "worker", set }, elsewhere))];
  expect(shared.map(({ problem }) => problem)).toEqual([
    {
      path: "mail.configurationSet",
      message:
        '"shared" is also the configuration set of environments/saas/one.ts in account 123456789012, me-south-1; give each its own',
    },
  ]);
});

test.each(subtle)("two environments must not share %s", (_, set, differently, path) => {
  const shared = [...sharedNames(pair({ page: "documentdb", set }, differently))];
  expect(shared.map(({ problem }) => problem.path)).toEqual([path]);
});

test("names are compared as they are on AWS, not as they stand in the data", () => {
  // GIVEN an environment that is given what another composes
  const pages = pair({ page: "documentdb" }, { "cluster.name": "calstack-one" });
  const owner: Environment | undefined = pages[0]?.environment;
  expect(owner?.cluster.name).toBe("calstack-one");
  // THEN
  expect([...sharedNames(pages)].map(({ problem }) => problem.path)).toEqual(["cluster.name"]);
});

test.each<[string, Change["set"]]>([
  ["of one account", {}],
  // a bucket's name is taken for everybody
  ["of two accounts", { account: "210987654321" }],
])("two environments %s must not share a bucket", (_, differently) => {
  const set = { ...composed, "buckets.media.name": "shared" };
  expect([...sharedNames(pair({ page: "worker", set }, differently))].map(({ problem }) => problem)).toEqual([
    {
      path: "buckets.media.name",
      message: '"shared" is also the bucket of environments/saas/one.ts; give each its own',
    },
  ]);
});
