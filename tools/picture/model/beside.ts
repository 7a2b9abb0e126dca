import type { Resource } from "../../cost/resources";
import { blocks } from "../../cost/resources";
import type { Box, Kind, Link } from "../diagram";
import { block, type Stack } from "../stack";
import { copy } from "./data";
import { count, some } from "./words";
import { parametersId, secretsId } from "./workloads";

/** What stands beside the network in one region. */
export function besideBoxes(stack: Stack, region: string): Box[] {
  const own = (...types: string[]) => stack.ofType(...types).filter((each) => each.region === region);
  return [
    ...secretsBoxes(stack, region),
    ...parametersBoxes(own("aws_ssm_parameter"), region),
    ...own("aws_scheduler_schedule").map(scheduleBox),
    ...own("aws_sqs_queue").map(queueBox),
    ...own("aws_s3_bucket")
      .filter((bucket) => !isAside(bucket))
      .map((bucket) => bucketBox(stack, bucket)),
    ...own("aws_cognito_user_pool").map(poolBox),
    ...own("aws_sesv2_email_identity").map(mailBox),
    ...own("aws_backup_vault").map((vault) => vaultBox(stack, vault)),
    ...logBoxes(own("aws_s3_bucket"), region),
    ...watchBoxes(stack, region),
    ...keyBoxes(own("aws_kms_key"), region),
  ];
}

/** Arrows among what stands beside the network, and to it. */
export function besideLinks(stack: Stack): Link[] {
  const schedules = stack.ofType("aws_scheduler_schedule").flatMap(({ address, values }) => {
    const target = block(values.target);
    const jobs = stack.referred(block(target.ecs_parameters).task_definition_arn, "aws_ecs_task_definition");
    const letters = stack.referred(target.dead_letter_config, "aws_sqs_queue");
    return [
      ...jobs.map((job) => use(address, job.address)),
      ...letters.map((queue) => use(address, queue.address)),
    ];
  });
  const mail = stack
    .ofType("aws_cognito_user_pool")
    .flatMap(({ address, values }) =>
      stack
        .referred(values.email_configuration, "aws_sesv2_email_identity")
        .map((identity) => use(address, identity.address)),
    );
  const replicas = stack.ofType("aws_s3_bucket_replication_configuration").flatMap(({ values }) =>
    stack.referred(values.bucket, "aws_s3_bucket").flatMap((from) =>
      stack
        .referred(values.rule, "aws_s3_bucket")
        .filter((to) => to !== from)
        .map((to) => copy(from.address, to.address)),
    ),
  );
  return [...schedules, ...mail, ...replicas, ...backupLinks(stack), ...secretCopies(stack)];
}

function use(from: string, to: string): Link {
  return { from, to, meaning: "uses", hub: "to" };
}

function backupLinks(stack: Stack): Link[] {
  return stack.ofType("aws_backup_plan").flatMap((plan) =>
    blocks(plan.values.rule).flatMap((rule) => {
      const vaults = stack.referred(rule.target_vault_name, "aws_backup_vault");
      const copies = stack.referred(rule.copy_action, "aws_backup_vault");
      const saved = stack
        .ofType("aws_backup_selection")
        .filter(({ values }) => stack.one(values.plan_id, "aws_backup_plan") === plan)
        .flatMap(({ values }) =>
          stack.referred(
            values.resources,
            "aws_db_instance",
            "aws_rds_cluster",
            "aws_docdb_cluster",
            "aws_s3_bucket",
          ),
        );
      return vaults.flatMap((vault) => [
        ...saved.map((each) => copy(each.address, vault.address)),
        ...copies.map((each) => copy(vault.address, each.address)),
      ]);
    }),
  );
}

function secretCopies(stack: Stack): Link[] {
  const regions = stack
    .ofType("aws_secretsmanager_secret")
    .flatMap(({ region, values }) =>
      blocks(values.replica).map((replica) => [region, String(replica.region)] as const),
    );
  return [...new Map(regions.map((pair) => [pair.join(" "), pair])).values()].map(([from, to]) =>
    copy(secretsId(from), secretsId(to)),
  );
}

function beside(
  id: string,
  kind: Kind,
  region: string,
  what: string,
  name: string,
  lines: readonly string[],
): Box {
  return { id, kind, what, name, lines, side: "beside", place: { region, rank: 0 } };
}

function scheduleBox({ address, region, values }: Resource): Box {
  return beside(address, "operations", region, "EventBridge Scheduler, starts", String(values.name), [
    `${values.schedule_expression}, ${values.schedule_expression_timezone}`,
  ]);
}

function queueBox({ address, region, values }: Resource): Box {
  return beside(address, "operations", region, "SQS queue", String(values.name), []);
}

function secretsBoxes(stack: Stack, region: string): Box[] {
  const names = stack
    .ofType("aws_secretsmanager_secret")
    .filter(
      (secret) =>
        secret.region === region || blocks(secret.values.replica).some((each) => each.region === region),
    )
    .map(({ values }) => String(values.name));
  return names.length === 0
    ? []
    : [
        beside(
          secretsId(region),
          "security",
          region,
          "Secrets Manager, read at start",
          count(names.length, "secret"),
          some(names, 6),
        ),
      ];
}

function parametersBoxes(parameters: readonly Resource[], region: string): Box[] {
  const images = parameters.filter(({ values }) => /\/image$/.test(String(values.name)));
  const settings = parameters.length - images.length;
  return parameters.length === 0
    ? []
    : [
        beside(
          parametersId(region),
          "security",
          region,
          "SSM parameters, read at start",
          images.length > 0 ? "which image runs" : count(settings, "setting"),
          [
            ...images.map(({ values }) => String(values.name)),
            ...(images.length > 0 && settings > 0 ? [count(settings, "setting")] : []),
          ],
        ),
      ];
}

/** Whether a bucket holds what AWS or the stack itself writes, rather than the application's data. */
function isAside({ values }: Resource): boolean {
  return /-(logs|error-pages|canaries)-\d+$/.test(String(values.bucket));
}

function bucketBox(stack: Stack, bucket: Resource): Box {
  const { address, region, values } = bucket;
  const versioned = stack
    .ofType("aws_s3_bucket_versioning")
    .some(
      (each) =>
        stack.one(each.values.bucket, "aws_s3_bucket") === bucket &&
        block(each.values.versioning_configuration).status === "Enabled",
    );
  return beside(address, "storage", region, "S3 bucket", String(values.bucket), [
    ...(versioned ? ["keeps former versions"] : []),
  ]);
}

function logBoxes(buckets: readonly Resource[], region: string): Box[] {
  const aside = buckets.filter(isAside);
  const names = aside.map(({ values }) => String(values.bucket).replace(/-\d{12}$/, ""));
  return names.length === 0
    ? []
    : [
        beside(
          `other buckets in ${region}`,
          "storage",
          region,
          "S3 buckets of logs and pages",
          count(names.length, "bucket"),
          names,
        ),
      ];
}

function poolBox({ address, region, values }: Resource): Box {
  return beside(address, "security", region, "Cognito user pool", String(values.name), []);
}

function mailBox({ address, region, values }: Resource): Box {
  return beside(address, "operations", region, "SES, mail from", String(values.email_identity), []);
}

function vaultBox(stack: Stack, vault: Resource): Box {
  const { address, region, values } = vault;
  const plans = stack
    .ofType("aws_backup_plan")
    .flatMap((plan) => blocks(plan.values.rule))
    .flatMap((rule) => [
      ...(stack.one(rule.target_vault_name, "aws_backup_vault") === vault
        ? [`${rule.rule_name}, kept for ${count(Number(block(rule.lifecycle).delete_after), "day")}`]
        : []),
      ...blocks(rule.copy_action)
        .filter((copies) => stack.one(copies.destination_vault_arn, "aws_backup_vault") === vault)
        .map((copies) => `copies, kept for ${count(Number(block(copies.lifecycle).delete_after), "day")}`),
    ]);
  return beside(address, "storage", region, "AWS Backup vault", String(values.name), plans);
}

function watchBoxes(stack: Stack, region: string): Box[] {
  const own = (type: string) => stack.ofType(type).filter((each) => each.region === region).length;
  const alarms = own("aws_cloudwatch_metric_alarm") + own("aws_cloudwatch_composite_alarm");
  const told = stack
    .ofType("aws_sns_topic_subscription")
    .filter((each) => each.region === region)
    .map(({ values }) => String(values.endpoint));
  const lines = [
    ...(own("aws_cloudwatch_dashboard") > 0 ? [count(own("aws_cloudwatch_dashboard"), "dashboard")] : []),
    ...(own("aws_synthetics_canary") > 0 ? ["asks from outside, as people do"] : []),
    ...(own("aws_xray_group") > 0 ? ["traces by X-Ray"] : []),
    ...[...new Set(told)].map((endpoint) => `tells ${endpoint}`),
  ];
  return alarms === 0
    ? []
    : [
        beside(
          `watch in ${region}`,
          "operations",
          region,
          "CloudWatch and SNS",
          count(alarms, "alarm"),
          some(lines, 6),
        ),
      ];
}

function keyBoxes(keys: readonly Resource[], region: string): Box[] {
  const names = keys.map(({ values }) => String(values.description ?? ""));
  return keys.length === 0
    ? []
    : [
        beside(
          `keys in ${region}`,
          "security",
          region,
          "KMS",
          count(keys.length, "key"),
          some(
            names.filter((name) => name !== ""),
            3,
          ),
        ),
      ];
}
