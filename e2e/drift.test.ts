import type { Change } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import type { Terraform } from "../local/terraform";
import { databaseDrifts } from "./support/drifts/database";
import {
  groupId,
  openToInternet,
  revoke,
  securityGroupDrifts,
  sources,
} from "./support/drifts/security-groups";
import { otherDrifts } from "./support/drifts/surroundings";
import { changedAddresses, type Plan, readPlan } from "./support/plan";
import { initialized, makeStateBucket } from "./support/workplace";

const stack = "dougust-dev";
const databaseGroup = "dougust-dev-database";
const drifts = [...securityGroupDrifts, ...databaseDrifts, ...otherDrifts];

/** The environment with everything protected, and with a rule that names addresses. */
const guarded: Change = (page) => ({
  ...page,
  network: { ...page.network, interfaceEndpoints: ["ecr.api"] },
  loadBalancer: { ...page.loadBalancer, deletionProtection: true },
  database:
    page.database.engine === "postgres"
      ? { ...page.database, deletionProtection: true, finalSnapshot: true }
      : page.database,
});

/** The service under another id: what was between it and the groups that stay goes. */
const renamed: Change = (page) => {
  const { api, ...others } = page.services;
  // the page's alarms and queries know it by its old name
  const web = api && { ...api, deployment: { ...api.deployment, rollbackOn: [] } };
  const { migrate, ...jobs } = page.jobs ?? {};
  return {
    ...guarded(page),
    services: web ? { ...others, web } : others,
    jobs: migrate ? { ...jobs, migrate: { ...migrate, image: { of: "web" } } } : jobs,
    observability: undefined,
  };
};

interface CheckedPlan {
  readonly code: number;
  readonly output: string;
  readonly changed: readonly string[];
  /** How the check of security groups ends. */
  readonly check: string | undefined;
}

let emulator: Emulator;
let terraform: Terraform;
let first: CheckedPlan;
let deployed: string;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  terraform = await initialized(emulator, stack, guarded);
  first = await plan(terraform);
  deployed = await terraform.apply("plan.tfplan");
});

afterAll(() => emulator.stop());

test("nothing warns of rules while all of them are Terraform's own", async () => {
  // WHEN
  const second = await plan(terraform);
  const destruction = await terraform.do("plan", "-destroy");
  // THEN from the first plan on, when there is no group yet
  expect([first.check, second.check]).toEqual(["pass", "pass"]);
  expect([first.output, deployed, second.output, destruction].join("\n")).not.toContain("Warning");
  expect(second.code).toBe(0);
  expect(second.changed).toEqual([]);
});

test("nothing warns of rules that the page has just dropped or added", async () => {
  // WHEN
  const { changed, check } = await plan(await initialized(emulator, stack, renamed));
  // THEN
  expect(changed).toContain("aws_vpc_security_group_ingress_rule.database_from_api");
  expect(changed).toContain("aws_vpc_security_group_ingress_rule.database_from_web");
  expect(check).toBe("pass");
});

describe("what somebody changed by hand", () => {
  let drifted: CheckedPlan;

  beforeAll(async () => {
    // GIVEN
    for (const { what, described, make, read } of drifts) {
      expect({ what, is: await read(emulator) }).toEqual({ what, is: described });
      await make(emulator);
      expect({ what, is: await read(emulator) }).not.toEqual({ what, is: described });
    }
    // WHEN
    drifted = await plan(terraform);
    await terraform.apply("plan.tfplan");
  });

  test.each(drifts)("shows in the plan: $what", ({ address }) => {
    expect(drifted.changed).toContain(address);
  });

  test.each(drifts)("is mended by the apply: $what", async ({ read, described }) => {
    expect(await read(emulator)).toEqual(described);
  });

  test("is all that the plan shows, and nothing is left for the next", async () => {
    const addresses = new Set(drifts.map(({ address }) => address));
    expect([...drifted.changed].sort()).toEqual([...addresses].sort());
    expect((await plan(terraform)).code).toBe(0);
  });
});

test("a rule that somebody added to the database's group is named in every plan until it is revoked", async () => {
  // GIVEN
  const before = await sources(emulator, databaseGroup);
  const rule = await openToInternet(emulator, databaseGroup, 5432);
  const group = await groupId(emulator, databaseGroup);
  // WHEN
  const opened = await plan(terraform);
  // THEN it is no change of anything that Terraform made: only the check tells
  expect(opened.check).toBe("fail");
  expect(opened.output.replace(/\s+/g, " ")).toContain(
    `security groups have rules that nothing here describes: ${rule} of ${group}; revoke each with "aws ec2 revoke-security-group-ingress"`,
  );
  // WHEN
  await revoke(emulator, group, rule);
  // THEN
  expect((await plan(terraform)).check).toBe("pass");
  expect(await sources(emulator, databaseGroup)).toEqual(before);
});

async function plan(planned: Terraform): Promise<CheckedPlan> {
  const { code, output } = await planned.try("plan", "-detailed-exitcode", "-out=plan.tfplan");
  const shown: Plan & { checks?: CheckResult[] } = await readPlan(planned, "plan.tfplan");
  const check = shown.checks?.find(({ address }) => address.to_display === "check.security_groups");
  return { code, output, changed: changedAddresses(shown), check: check?.status };
}

interface CheckResult {
  readonly address: { readonly to_display: string };
  readonly status: string;
}
