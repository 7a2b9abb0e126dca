import { containerOf, secretVariables, variables } from "../../support/containers";
import { statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("dougust");
});

const environments = ["dev", "staging", "prod"];

function stack(environment: string): Synthesized {
  return stacks.get(`dougust-${environment}`) as Synthesized;
}

test.each(
  environments,
)("every Sunday %s exports its database, before maintenance and backup", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_scheduler_schedule.export_schedule")).toMatchObject({
    schedule_expression: "cron(5 1 ? * SUN *)",
    schedule_expression_timezone: "UTC",
  });
  expect(json.at("aws_db_instance.database")).toMatchObject({
    maintenance_window: "sun:02:00-sun:04:00",
    backup_window: "05:00-06:00",
  });
});

test.each(environments)("the export of %s is kept in its bucket once the dump is whole", (environment) => {
  // GIVEN
  const json = stack(environment);
  const container = containerOf(json, "export");
  const [shell, option, script = ""] = container.command ?? [];
  // THEN
  expect([shell, option]).toEqual(["bash", "-c"]);
  const lines = script.trim().split("\n");
  expect(lines[0]).toBe("set -eu -o pipefail");
  const order = ["pg_dump", "aws s3 cp", "aws s3 mv", "echo export finished"].map((command) =>
    lines.findIndex((line) => line.trim().startsWith(command)),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(variables(container)).toEqual({ EXPORT_BUCKET: "${aws_s3_bucket.buckets_exports.bucket}" });
  expect(secretVariables(container)).toEqual({
    DATABASE_URL: "${aws_secretsmanager_secret.secrets_database_url.arn}",
  });
});

test.each(environments)("the export of %s reads what it wrote and nothing older", (environment) => {
  // GIVEN
  const json = stack(environment);
  const objects = (id: string) =>
    statements(json.at(`aws_iam_role_policy.export_task_role_${id}`).policy)[0]?.Resource;
  // THEN
  expect(json.ids("aws_iam_role_policy").filter((id) => id.startsWith("export_task_role_"))).toEqual([
    "export_task_role_read_exports_incoming",
    "export_task_role_write_exports_exports",
    "export_task_role_write_exports_incoming",
  ]);
  expect(objects("read_exports_incoming")).toBe("${aws_s3_bucket.buckets_exports.arn}/incoming/*");
  expect(objects("write_exports_exports")).toBe("${aws_s3_bucket.buckets_exports.arn}/exports/*");
});

test.each([
  ["dev", 14],
  ["staging", 30],
  ["prod", 90],
])("exports of %s go after %i days", (environment, days) => {
  expect(
    JSON.stringify(stack(environment).at("aws_s3_bucket_lifecycle_configuration.buckets_exports_lifecycle")),
  ).toContain(`"expiration":[{"days":${days}}]`);
});

test.each(
  environments,
)("a week of %s without an export alarms, and so does a missed start", (environment) => {
  // GIVEN
  const json = stack(environment);
  // THEN
  expect(json.at("aws_cloudwatch_metric_alarm.alarms_export_missed")).toMatchObject({
    alarm_name: `dougust-${environment}-export-missed`,
    alarm_description:
      "runs that told that they are done of export below 1 runs for 7 days; see docs/runbooks/alarms.md",
    evaluation_periods: 7,
    comparison_operator: "LessThanThreshold",
    threshold: 1,
    treat_missing_data: "breaching",
    alarm_actions: ["${aws_sns_topic.notifications_warning.arn}"],
  });
  expect(json.at("aws_cloudwatch_metric_alarm.alarms_export_not_started")).toMatchObject({
    dimensions: { QueueName: "${aws_sqs_queue.export_schedule_missed_starts.name}" },
    threshold: 0,
    alarm_actions: ["${aws_sns_topic.notifications_warning.arn}"],
  });
});

test("the account has a repository for the image of the export", () => {
  expect(
    stack("account")
      .all("aws_ecr_repository")
      .map(({ name }) => name),
  ).toEqual(["dougust-backend", "dougust-export"]);
});

test.each(environments)("the export of %s has room in memory for ten parts of 64 MiB", (environment) => {
  expect(stack(environment).at("aws_ecs_task_definition.export_task")).toMatchObject({
    cpu: "512",
    memory: "2048",
  });
});
