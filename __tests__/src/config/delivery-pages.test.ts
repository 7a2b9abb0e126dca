import dougustAccount from "../../../environments/dougust/account";
import dougustDev from "../../../environments/dougust/dev";
import dougustProd from "../../../environments/dougust/prod";
import fckdoomscrollAccount from "../../../environments/fckdoomscroll/account";
import fckdoomscrollProd from "../../../environments/fckdoomscroll/prod";
import { loadPages } from "../../support/wrong-environments/folder-of-pages";

const delivery = dougustAccount.delivery;
const dev = { branch: "main" };
const prod = { githubEnvironment: "prod" };
const dougust = { "dougust/account": dougustAccount, "dougust/prod": dougustProd };

test("each environment of the system has an entry, even where it was not asked for", async () => {
  const pages = { ...dougust, "dougust/dev": dougustDev };
  const { told } = await loadPages(pages, ["dougust-prod"], { ...delivery, environments: { prod } });
  expect(told).toBe(
    'environments/dougust/account.ts is not valid:\n  delivery.environments: says of "dev" not who may change it; add it with a branch or a githubEnvironment',
  );
});

test("an entry is of an environment that the system has", async () => {
  const { told } = await loadPages(dougust, [], { ...delivery, environments: { dev, prod } });
  expect(told).toContain(
    'delivery.environments.dev: "dev" is no environment of dougust; choose prod, or remove it',
  );
});

test("what a page asks for must be in the hands of its pipelines", async () => {
  const { told } = await loadPages(dougust, [], { ...delivery, builds: ["queues"], environments: { prod } });
  expect(told.split("\n")).toEqual([
    "environments/dougust/prod.ts is not valid:",
    ...[
      ["jobs.export.schedule", "schedules"],
      ["loadBalancer.waf", "firewall"],
      ["backups", "backups"],
    ].map(
      ([path, part]) =>
        `  ${path}: asks for what pipelines may not build; add "${part}" to delivery.builds of dougust's account.ts`,
    ),
  ]);
});

test("roles with names of the document are told to whoever may make roles", async () => {
  const { told } = await loadPages(
    { "fckdoomscroll/account": fckdoomscrollAccount, "fckdoomscroll/prod": fckdoomscrollProd },
    [],
    { ...fckdoomscrollAccount.delivery, environments: { prod } },
  );
  expect(told).toContain(
    'services.app.taskRole: "fckdoomscroll-task-role" is a role that pipelines may not make; add it to delivery.environments.prod.roles of fckdoomscroll\'s account.ts',
  );
});

test("a system that people apply by hand asks for nothing", async () => {
  const { told } = await loadPages(dougust);
  expect(told).toBe("");
});
