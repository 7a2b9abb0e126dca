import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { containerOf, secretVariables, variables } from "../../../support/containers";
import { api, testEnvironment } from "../../../support/environment";
import { statements } from "../../../support/policy";
import { synthesized, testApp } from "../../../support/synthesized";

type Job = NonNullable<EnvironmentInput["jobs"]>[string];

const migrate: Job = {
  image: { of: "api" },
  cpu: 256,
  memory: 512,
  user: "1000:1000",
  writable: [],
  command: ["migrate"],
  variables: { METRICS: { from: "metrics-namespace" } },
  secrets: { TOKEN: "sendgrid" },
  logs: { retentionDays: 30 },
  stopTimeoutSeconds: 120,
};
const schedule: NonNullable<Job["schedule"]> = {
  expression: "rate(1 day)",
  timezone: "UTC",
  retries: 3,
  maxAgeMinutes: 60,
  heartbeat: { line: "done" },
};

function system(job: Partial<Job> = {}, others: Partial<EnvironmentInput> = {}) {
  const environment = testEnvironment({ jobs: { "db-migrate": { ...migrate, ...job } }, ...others });
  return synthesized(new SystemStack(testApp(), environment, "eu-west-1"));
}

test("a job has the names of the environment and its part", () => {
  // WHEN
  const json = system({ schedule });
  // THEN
  expect(json.at("aws_ecs_task_definition.db_migrate_task").family).toBe("test-dev-db-migrate");
  expect(json.at("aws_iam_role.db_migrate_task_role").name).toBe("test-dev-db-migrate-task");
  expect(json.at("aws_iam_role.db_migrate_schedule_role").name).toBe("test-dev-db-migrate-schedule");
  expect(json.at("aws_cloudwatch_log_group.db_migrate_task_logs").name).toBe("/ecs/test-dev/db-migrate");
  expect(json.at("aws_scheduler_schedule_group.db_migrate_schedule_group").name).toBe("test-dev-db-migrate");
  expect(json.at("aws_sqs_queue.db_migrate_schedule_missed_starts").name).toBe(
    "test-dev-db-migrate-missed-starts",
  );
});

test("a job reaches the database and reads its own secrets alone", () => {
  // WHEN
  const json = system();
  // THEN
  expect(json.at("aws_vpc_security_group_ingress_rule.database_from_db_migrate")).toMatchObject({
    referenced_security_group_id: "${aws_security_group.db_migrate_group.id}",
  });
  expect(secretVariables(containerOf(json, "db_migrate"))).toEqual({
    TOKEN: "${aws_secretsmanager_secret.secrets_sendgrid.arn}",
  });
  const [read] = statements(
    json.at("aws_iam_role_policy.db_migrate_task_execution_role_read_secrets").policy,
  );
  expect(read?.Resource).toEqual(["${aws_secretsmanager_secret.secrets_sendgrid.arn}"]);
  expect(variables(containerOf(json, "db_migrate"))).toEqual({ METRICS: "test/dev" });
});

test("a job of a service's image runs what the service runs, and has no pointer to tell", () => {
  // WHEN
  const json = system();
  // THEN
  expect(containerOf(json, "db_migrate").image).toBe(containerOf(json, "api").image);
  expect(json.json.output).not.toHaveProperty("db_migrate_image_parameter");
});

test("a job of an image of its own starts with its tag and tells where its pointer is", () => {
  // WHEN
  const json = system({ image: { repository: "test-migrate", initialTag: "first" } });
  // THEN
  expect(json.at("aws_ssm_parameter.db_migrate_image")).toMatchObject({
    name: "/test/dev/db-migrate/image",
    insecure_value: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/test-migrate:first",
  });
  expect(json.output("db_migrate_image_parameter").value).toBe("/test/dev/db-migrate/image");
});

test("who runs a job learns how", () => {
  expect(system().output("db_migrate_run_task").value).toMatchObject({
    taskDefinition: "${aws_ecs_task_definition.db_migrate_task.arn}",
    networkConfiguration: {
      awsvpcConfiguration: { securityGroups: ["${aws_security_group.db_migrate_group.id}"] },
    },
  });
});

test("without a schedule nothing starts a job, and nothing is missed", () => {
  // WHEN
  const json = system();
  // THEN
  expect(json.ids("aws_scheduler_schedule")).toEqual([]);
  expect(json.ids("aws_cloudwatch_log_metric_filter")).toEqual([]);
  expect(
    system({ schedule: { ...schedule, heartbeat: undefined } }).ids("aws_cloudwatch_log_metric_filter"),
  ).toEqual([]);
});

test("a scheduled job waits for its secrets and for the database, and is watched in the environment's namespace", () => {
  // WHEN
  const json = system({ schedule, secrets: { DATABASE_URL: "database-url" } });
  // THEN
  expect(json.at("aws_scheduler_schedule.db_migrate_schedule").depends_on).toEqual(
    expect.arrayContaining([
      "aws_iam_role_policy.db_migrate_task_execution_role_read_secrets",
      "aws_secretsmanager_secret_version.secrets_database_url_value",
      "aws_db_instance.database",
    ]),
  );
  expect(json.at("aws_cloudwatch_log_metric_filter.db_migrate_heartbeat")).toMatchObject({
    log_group_name: "${aws_cloudwatch_log_group.db_migrate_task_logs.name}",
    metric_transformation: { name: "test-dev-db-migrate-finished", namespace: "test/dev" },
  });
});

const jobs = { visibilitySeconds: 300, retentionDays: 4, maxReceives: 5, waitSeconds: 20 };
const scaling = {
  min: 2,
  max: 4,
  scaleOutCooldownSeconds: 60,
  scaleInCooldownSeconds: 300,
  backlogPerTask: { target: 10, queue: { kind: "sqs", name: "jobs" } as const },
};
const worker = {
  ...api,
  http: undefined,
  scaling,
  uses: { queues: { jobs: ["consume"] as ["consume"] } },
  variables: { QUEUE_URL: { from: "queue-url", of: "jobs" } as const },
};

test("services and jobs have the rights on queues that their data asks for, and learn where they are", () => {
  // WHEN
  const json = system(
    { uses: { queues: { jobs: ["send"] } } },
    { queues: { jobs }, services: { api, worker } },
  );
  // THEN
  expect(json.at("aws_sqs_queue.queues_jobs").name).toBe("test-dev-jobs");
  expect(json.at("aws_sqs_queue.queues_jobs_dead_letters").name).toBe("test-dev-jobs-dead-letters");
  expect(json.ids("aws_iam_role_policy").filter((id) => id.endsWith("_jobs"))).toEqual([
    "db_migrate_task_role_send_to_jobs",
    "worker_task_role_consume_jobs",
  ]);
  expect(variables(containerOf(json, "worker"))).toEqual({ QUEUE_URL: "${aws_sqs_queue.queues_jobs.url}" });
});

test("a worker scales on the queue that its data names", () => {
  // WHEN
  const json = system({}, { queues: { jobs }, services: { api, worker } });
  // THEN
  expect(JSON.stringify(json.at("aws_appautoscaling_policy.worker_scaling_backlog"))).toContain(
    '{"name":"QueueName","value":"${aws_sqs_queue.queues_jobs.name}"}',
  );
});
