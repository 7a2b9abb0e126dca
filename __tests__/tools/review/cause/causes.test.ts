import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DataFile, findPages } from "../../../../src/config/pages";
import { accountOf, type BuiltStack, buildStack } from "../../../../tools/review/cause/built-stack";
import { causesOf } from "../../../../tools/review/cause/causes";
import { PageSource } from "../../../../tools/review/cause/page-source";
import type { Values } from "../../../../tools/review/input/shown-plan";
import { type MadeUp, madeUpReview, realReview } from "../../../support/plans";
import { scratch } from "../../../support/scratch";

// a stack is built for each value that is tried
jest.setTimeout(60_000);

/** Pages like ours, with some texts replaced by others, by file. */
function pages(edits: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const root = join(scratch(), "environments");
  cpSync("environments", root, { recursive: true });
  for (const [file, texts] of Object.entries(edits)) {
    const path = join(root, file);
    const text = Object.entries(texts).reduce(
      (now, [from, to]) => replaced(now, from, to),
      readFileSync(path, "utf8"),
    );
    writeFileSync(path, text);
  }
  return root;
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) {
    throw new Error(`there is no "${from}" to replace`);
  }
  return text.replace(from, to);
}

/** Less protection, in the ways in which pages say it. */
const weakened = {
  "dougust/prod.ts": {
    "deletionProtection: true, finalSnapshot: true": "deletionProtection: false, finalSnapshot: false",
    "cpu: 1024, memory: 2048": "cpu: 2048, memory: 4096",
    "firewall: true": "firewall: false",
    "logDays: 90,\n": "logDays: 30,\n",
  },
  "dougust/system.ts": { "backup: { days: 7": "backup: { days: 1" },
};

/** What dougust-prod is built of, for pages in a folder. */
function built(root: string): BuiltStack {
  const page = findPages(root).find(({ file }) => file.endsWith(join("dougust", "prod.ts")));
  const data = (file: DataFile) => new PageSource(file, root).data();
  const stack = page && buildStack("dougust-prod", page, data(page), data(accountOf(page)));
  if (!stack) {
    throw new Error(`nothing can be built of ${root}`);
  }
  return stack;
}

/** A review of what a plan from one folder of pages to another changes of some resources. */
function reviewBetween(from: string, to: string, addresses: readonly string[]) {
  const [before, after] = [built(from), built(to)];
  const changes = addresses.map((address): [string, MadeUp] => {
    const [old, now] = [planned(before, address), planned(after, address)];
    return [
      address,
      { actions: [now ? "update" : "delete"], ...(old && { before: old }), ...(now && { after: now }) },
    ];
  });
  return madeUpReview(Object.fromEntries(changes), "dougust-prod");
}

/** The arguments that plans show. */
function planned(stack: BuiltStack, address: string): Values | undefined {
  const { "//": _, lifecycle, depends_on, provider, ...shown } = stack.argumentsOf(address) ?? {};
  return Object.keys(shown).length > 0 ? shown : undefined;
}

/** Line and keys of what a text in a page says. */
function lineOf(root: string, file: string, text: string): string {
  const path = join(root, file);
  return `${path}:${
    readFileSync(path, "utf8")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1
  }`;
}

test("the line of the data that caused a change is found by trying, whatever computed the attribute from it", () => {
  // GIVEN
  const root = pages(weakened);
  const review = reviewBetween("environments", root, [
    "aws_cloudwatch_log_group.api_task_logs",
    "aws_db_instance.database",
    "aws_ecs_task_definition.api_task",
    "aws_wafv2_web_acl_association.waf_load_balancer",
  ]);
  // WHEN
  const { originOf, doubt } = causesOf(review, root);
  const told = (address: string, attribute?: string) => {
    const change = review.changes.find((one) => one.address === address);
    return originOf(address)?.causeOf(change?.differences.find(({ path }) => path[0] === attribute));
  };
  // THEN
  const page = "dougust/prod.ts";
  expect(doubt).toBeUndefined();
  expect(told("aws_cloudwatch_log_group.api_task_logs", "retention_in_days")).toBe(
    `because of ${lineOf(root, page, "logDays: 30")} logDays`,
  );
  expect(told("aws_db_instance.database", "skip_final_snapshot")).toBe(
    `because of ${lineOf(root, page, "finalSnapshot")} database.finalSnapshot`,
  );
  expect(told("aws_db_instance.database", "backup_retention_period")).toBe(
    `because of ${lineOf(root, "dougust/system.ts", "backup: {")} database.backup.days`,
  );
  // Fargate has no 2 GiB with 2 vCPU: the memory alone makes no valid page, but with the CPU that it had
  expect(told("aws_ecs_task_definition.api_task", "cpu")).toBe(
    `because of ${lineOf(root, page, "cpu:")} tasks.cpu`,
  );
  expect(told("aws_ecs_task_definition.api_task", "memory")).toBe(
    `because of ${lineOf(root, page, "memory:")} tasks.memory`,
  );
  expect(told("aws_wafv2_web_acl_association.waf_load_balancer")).toBe(
    `because of ${lineOf(root, page, "firewall")} firewall`,
  );
});

test("what no line of the data explains is told with the nearest key, and said to be that", () => {
  // GIVEN a page that is not the plan's
  const { originOf, doubt } = causesOf(realReview("replaced-database"));
  // THEN
  expect(doubt).toMatch(
    /^the sources here make \S+ otherwise than the plan does, so no line of the data is told/,
  );
  expect(originOf("aws_db_instance.database")?.causeOf(undefined)).toMatch(
    /^nearest in the data: environments\/dougust\/\w+\.ts:\d+ database$/,
  );
});

test("a resource comes with the construct that makes it, and its file", () => {
  const { originOf } = causesOf(realReview("replaced-database"));
  expect(originOf("aws_db_instance.database")?.construct).toBe(
    "dougust-prod/database (src/constructs/data/database/postgres-instance.ts)",
  );
});

test("a page that is not valid is said so", () => {
  const root = pages({ "dougust/prod.ts": { "cpu: 1024": "cpu: 1000" } });
  const { doubt } = causesOf(realReview("weakened-production"), root);
  expect(doubt).toBe(
    `${join(root, "dougust/prod.ts")} is not valid as it is now, so no line of it is told to have caused anything`,
  );
});
