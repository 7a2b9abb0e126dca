import { JobSchedule } from "../../../../../src/constructs/compute/job/job-schedule";
import { withoutTraces } from "../../../../../src/without-traces";
import { statements } from "../../../../support/policy";
import { testJob } from "../../../../support/services";
import { account, keyArn, region } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function schedule() {
  const stack = testStack();
  const { job, cluster, network } = testJob(stack);
  const { task, securityGroup } = job;
  withoutTraces(
    () =>
      new JobSchedule(job, "schedule", {
        name: "test-dev-export",
        role: "test-dev-export-schedule",
        deadLetterName: "test-dev-export-missed-starts",
        expression: "cron(5 1 ? * SUN *)",
        timezone: "Europe/Berlin",
        retries: 3,
        maxAgeMinutes: 30,
        task,
        securityGroup,
        cluster,
        network,
        startAfter: task.policies,
        keyArn,
        account,
        region,
      }),
  );
  return synthesized(stack);
}

const json = schedule();

/** Known to every plan: what bears it does not change with a new image. */
const newestRevision = `arn:aws:ecs:${region}:${account}:task-definition/\${aws_ecs_task_definition.export_task.family}`;

test("the job starts at the time of the data, on the dot, in its time zone", () => {
  expect(json.at("aws_scheduler_schedule.export_schedule")).toMatchObject({
    name: "test-dev-export",
    group_name: "${aws_scheduler_schedule_group.export_schedule_group.name}",
    schedule_expression: "cron(5 1 ? * SUN *)",
    schedule_expression_timezone: "Europe/Berlin",
    flexible_time_window: { mode: "OFF" },
  });
});

test("one task of the newest revision runs in the app subnets, in the job's group", () => {
  expect(json.at("aws_scheduler_schedule.export_schedule").target).toMatchObject({
    arn: "${aws_ecs_cluster.cluster.arn}",
    role_arn: "${aws_iam_role.export_schedule_role.arn}",
    ecs_parameters: {
      task_definition_arn: newestRevision,
      task_count: 1,
      launch_type: "FARGATE",
      network_configuration: {
        subnets: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
        security_groups: ["${aws_security_group.export_group.id}"],
        assign_public_ip: false,
      },
    },
  });
});

test("a start that fails is tried again, then kept", () => {
  expect(json.at("aws_scheduler_schedule.export_schedule").target).toMatchObject({
    retry_policy: { maximum_retry_attempts: 3, maximum_event_age_in_seconds: 1800 },
    dead_letter_config: { arn: "${aws_sqs_queue.export_schedule_missed_starts.arn}" },
  });
  expect(json.at("aws_sqs_queue.export_schedule_missed_starts").name).toBe("test-dev-export-missed-starts");
  expect(
    json.at("aws_sqs_queue_redrive_allow_policy.export_schedule_missed_starts_sources").redrive_allow_policy,
  ).toBe('{"redrivePermission":"denyAll"}');
});

test("the first start waits for what the role and the task need", () => {
  expect(json.at("aws_scheduler_schedule.export_schedule").depends_on).toEqual(
    expect.arrayContaining([
      "aws_iam_role_policy.export_schedule_role_run_task",
      "aws_iam_role_policy.export_schedule_role_send_to_missed_starts",
      "aws_iam_role_policy.export_task_execution_role_pull_image",
    ]),
  );
});

test("only the scheduler may start it, for the group of this one schedule", () => {
  const role = json.at("aws_iam_role.export_schedule_role");
  expect(role.name).toBe("test-dev-export-schedule");
  expect(statements(role.assume_role_policy)).toEqual([
    {
      Effect: "Allow",
      Principal: { Service: "scheduler.amazonaws.com" },
      Action: "sts:AssumeRole",
      Condition: {
        StringEquals: { "aws:SourceAccount": "123456789012" },
        ArnEquals: { "aws:SourceArn": "${aws_scheduler_schedule_group.export_schedule_group.arn}" },
      },
    },
  ]);
});

test("the scheduler runs this family in this cluster, with its two roles, and nothing else", () => {
  expect(statements(json.at("aws_iam_role_policy.export_schedule_role_run_task").policy)).toEqual([
    {
      Effect: "Allow",
      Action: "ecs:RunTask",
      Resource: [newestRevision, `${newestRevision}:*`],
      Condition: { ArnEquals: { "ecs:cluster": "${aws_ecs_cluster.cluster.arn}" } },
    },
    {
      Effect: "Allow",
      Action: "iam:PassRole",
      Resource: ["${aws_iam_role.export_task_role.arn}", "${aws_iam_role.export_task_execution_role.arn}"],
      Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    },
    {
      Effect: "Allow",
      Action: "ecs:TagResource",
      Resource: "arn:aws:ecs:us-east-1:123456789012:task/${aws_ecs_cluster.cluster.name}/*",
      Condition: { StringEquals: { "ecs:CreateAction": "RunTask" } },
    },
  ]);
  expect(json.ids("aws_iam_role_policy").filter((id) => id.startsWith("export_schedule"))).toEqual([
    "export_schedule_role_run_task",
    "export_schedule_role_send_to_missed_starts",
  ]);
});
