import type { Block, Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

function query(stack: string, id: string): Block {
  return (stacks.get(stack) as Synthesized).at(`aws_cloudwatch_query_definition.${id}`);
}

// document 002, "Logs Insights Queries"
test.each([
  [
    "find_errors",
    "Find errors",
    `fields @timestamp, @message
| filter @message like /ERROR/
| stats count() by @message`,
  ],
  [
    "api_latency",
    "API latency",
    `fields @duration
| filter @duration > 500
| stats avg(@duration), max(@duration), count()`,
  ],
  [
    "failed_requests",
    "Failed requests",
    `fields @message, statusCode
| filter statusCode >= 400
| stats count() by statusCode`,
  ],
])("fckdoomscroll's production keeps %s to the letter, for the log group of the document", (id, title, text) => {
  expect(query("fckdoomscroll-prod", `queries_${id}`)).toMatchObject({
    name: `fckdoomscroll-prod/${title}`,
    query_string: text,
    log_group_names: ["${aws_cloudwatch_log_group.app_task_logs.name}"],
  });
  expect(stacks.get("fckdoomscroll-prod")?.at("aws_cloudwatch_log_group.app_task_logs").name).toBe(
    "/ecs/fckdoomscroll",
  );
});

test("every other environment asks for errors, failed requests and latency; fckdoomscroll's dev keeps nothing", () => {
  const kept = [...stacks].map(([name, json]) => ({
    name,
    titles: json.all("aws_cloudwatch_query_definition").map((one) => String(one.name).split("/")[1] ?? ""),
  }));
  const environments = kept.filter(({ name }) => !/-(account|state)$/.test(name) && !name.startsWith("fck"));
  expect(environments).toHaveLength(13);
  for (const { titles } of environments) {
    expect(titles.filter((title) => title.startsWith("Errors by"))).not.toEqual([]);
    expect(titles.filter((title) => title.startsWith("Latency"))).not.toEqual([]);
    expect(titles).toContain("Failed requests");
  }
  expect(kept.find(({ name }) => name === "fckdoomscroll-dev")?.titles).toEqual([]);
});

test("who is watched and writes flow logs can ask which connections were refused, in each region", () => {
  const watched = [...stacks].filter(([, json]) => json.all("aws_cloudwatch_query_definition").length > 0);
  expect(watched).toHaveLength(14);
  for (const [name, json] of watched) {
    const asked = json
      .all("aws_cloudwatch_query_definition")
      .filter((one) => one.name === `${name}/Refused connections, by port`)
      .flatMap(({ log_group_names }) => log_group_names as string[]);
    const written = json.all("aws_flow_log").map(({ log_destination }) => log_destination);
    expect(asked.map((group) => group.replace(/name\}$/, "arn}")).sort()).toEqual(written.sort());
  }
});

test("queries stand in the folder of their environment, and read log groups of its stack in their own region", () => {
  let count = 0;
  for (const [stack, json] of stacks) {
    for (const one of json.all("aws_cloudwatch_query_definition")) {
      count += 1;
      expect(String(one.name).split("/")).toEqual([stack, expect.stringMatching(/^\w/)]);
      const groups = (one.log_group_names as string[]).map((reference) => {
        const id = /^\$\{aws_cloudwatch_log_group\.(\w+)\.name\}$/.exec(reference)?.[1];
        return json.at(`aws_cloudwatch_log_group.${id}`).provider;
      });
      expect(new Set(groups)).toEqual(new Set([one.provider]));
    }
  }
  expect(count).toBeGreaterThan(90);
});

test("saas asks its firewall in us-east-1, where CloudFront's writes, and all else at home", () => {
  expect(query("saas-prod", "edge_queries_refused_requests")).toMatchObject({
    provider: "aws.us-east-1",
    log_group_names: ["${aws_cloudwatch_log_group.edge_waf_logs_group.name}"],
  });
  expect(query("saas-prod", "queries_errors")).not.toHaveProperty("provider");
});

test("massive can ask each of its regions the same", () => {
  // GIVEN
  const all = stacks.get("cosmicspace-massive")?.all("aws_cloudwatch_query_definition") ?? [];
  const titles = (region: string | undefined) =>
    all.filter(({ provider }) => provider === region).map(({ name }) => name);
  // THEN its firewalls are at CloudFront, which has one region
  expect(
    [...titles("aws.eu-west-1"), "cosmicspace-massive/Requests the firewalls refused, by rule"].sort(),
  ).toEqual(titles(undefined).sort());
});

test("the worker's tasks that failed, the export and the migrations are asked of their own logs", () => {
  const reads = (stack: string, id: string) =>
    (query(stack, `queries_${id}`).log_group_names as string[]).map((name) => name.split(".")[1]);
  expect(reads("saas-staging", "failed_tasks")).toEqual(["worker_task_logs"]);
  expect(reads("saas-prod", "migrations")).toEqual(["create_roles_task_logs", "migrate_task_logs"]);
  expect(reads("dougust-prod", "export")).toEqual(["export_task_logs"]);
  expect(reads("fckdoomscroll-prod", "slow_sql")[0]).toBe("database_logs_postgresql");
  expect(reads("calstack-prod", "slow_operations")).toContain("database_logs_profiler");
});
