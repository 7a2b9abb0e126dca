import type { Resource, Values } from "../../cost/resources";
import { blocks } from "../../cost/resources";
import type { Box, Diagram, Kind, Link } from "../diagram";
import { block, parsed, type Stack, strings } from "../stack";
import { copy } from "./data";
import { titled } from "./titled";
import { count, some } from "./words";

/** Who works with a system's account and state. */
const pipelines = "pipelines";
const terraform = "Terraform";

/** Columns: who may act, what they act on, where it is kept, who is told. */
const columns = { roles: 0, things: 1, records: 2, told: 3 } as const;

/** What an account's or a state's stack is made of. */
export function shared(stack: Stack): Diagram {
  const boxes = [...outsideBoxes(stack), ...stack.regions.flatMap((region) => regionBoxes(stack, region))];
  const known = new Set(boxes.map(({ id }) => id));
  const links = [
    ...stateLinks(stack),
    ...roleLinks(stack),
    ...recordLinks(stack),
    ...stack.regions.flatMap((region) => alarmLinks(stack, region)),
    ...imageLinks(stack),
  ].filter(({ from, to }) => known.has(from) && known.has(to));
  return { ...titled(stack, isState(stack) ? "state" : "account"), vpcs: [], boxes, links };
}

function isState(stack: Stack): boolean {
  return stack.environment === "state";
}

function outsideBoxes(stack: Stack): Box[] {
  const outside = (id: string, name: string, lines: string[]): Box => ({
    id,
    kind: "outside",
    what: id,
    name,
    lines,
    side: "before",
    place: { rank: 0 },
  });
  return [
    ...(isState(stack) ? [outside(terraform, `all stacks of ${stack.system}`, [])] : []),
    ...(federated(stack).length > 0
      ? [outside(pipelines, "GitHub Actions", ["no keys: OpenID Connect"])]
      : []),
  ];
}

/** Roles that a pipeline takes by OpenID Connect. */
function federated(stack: Stack): Resource[] {
  return stack
    .ofType("aws_iam_role")
    .filter(({ values }) => /AssumeRoleWithWebIdentity/.test(String(values.assume_role_policy)));
}

function regionBoxes(stack: Stack, region: string): Box[] {
  const own = (...types: string[]) => stack.ofType(...types).filter((each) => each.region === region);
  const box = (
    id: string,
    kind: Kind,
    rank: number,
    what: string,
    name: string,
    lines: readonly string[] = [],
  ): Box => ({
    id,
    kind,
    what,
    name,
    lines,
    side: "beside",
    place: { region, rank },
  });
  const { things, records, told } = columns;
  const guards = guardLines(own);
  const detectors = [
    ...own("aws_guardduty_detector").map(() => "GuardDuty"),
    ...own("aws_accessanalyzer_analyzer").map(() => "Access Analyzer"),
    ...own("aws_config_configuration_recorder").map(() => "AWS Config"),
    ...own("aws_securityhub_account").map(() => "Security Hub"),
  ];
  const keys = own("aws_kms_key")
    .map(({ values }) => String(values.description ?? ""))
    .filter((text) => text !== "");
  const mails = own("aws_sns_topic_subscription").map(({ values }) => String(values.endpoint));
  return [
    ...federated(stack)
      .filter((role) => role.region === region)
      .map((role) =>
        box(
          role.address,
          "security",
          columns.roles,
          "IAM role",
          String(role.values.name),
          some(subjects(role.values), 4),
        ),
      ),
    ...own("aws_ecr_repository").map(({ address, values }) =>
      box(address, "storage", things, "ECR image repository", String(values.name), repositoryLines(values)),
    ),
    ...own("aws_cloudtrail").map(({ address, values }) =>
      box(address, "operations", things, "CloudTrail: who did what", String(values.name), [
        values.is_multi_region_trail ? "in all regions" : `in ${region} alone`,
      ]),
    ),
    ...(detectors.length > 0
      ? [
          box(
            `findings in ${region}`,
            "operations",
            things,
            "threats and openings",
            "found by AWS",
            detectors,
          ),
        ]
      : []),
    ...(guards.length > 0
      ? [box(`guards in ${region}`, "security", things, "rules of the account", "guards", guards)]
      : []),
    ...own("aws_s3_bucket").map((bucket) => bucketBox(stack, bucket, box)),
    ...(own("aws_cloudwatch_log_metric_filter").length > 0
      ? [
          box(
            `alarms in ${region}`,
            "operations",
            records,
            "CloudWatch, on the trail",
            count(own("aws_cloudwatch_metric_alarm").length, "alarm"),
            [...own("aws_cloudwatch_log_group").map(({ values }) => `log group ${values.name}`)],
          ),
        ]
      : []),
    ...own("aws_sns_topic").map((topic) =>
      box(topic.address, "operations", told, "SNS topic", String(topic.values.name), [
        ...new Set(mails.map((endpoint) => `tells ${endpoint}`)),
      ]),
    ),
    ...own("aws_budgets_budget").map(({ address, values }) =>
      box(address, "operations", told, "budget of a month", `${values.limit_amount} ${values.limit_unit}`, [
        ...new Set(
          blocks(values.notification)
            .flatMap((each) => strings(each.subscriber_email_addresses))
            .map((mail) => `tells ${mail}`),
        ),
      ]),
    ),
    ...(keys.length > 0
      ? [
          box(
            `keys in ${region}`,
            "security",
            isState(stack) ? records : things,
            "KMS",
            count(keys.length, "key"),
            some(keys, 3),
          ),
        ]
      : []),
  ];
}

function bucketBox(
  stack: Stack,
  { address, values }: Resource,
  box: (id: string, kind: Kind, rank: number, what: string, name: string, lines?: readonly string[]) => Box,
): Box {
  const versioned = stack
    .ofType("aws_s3_bucket_versioning")
    .some(
      (each) =>
        stack.one(each.values.bucket, "aws_s3_bucket")?.address === address &&
        block(each.values.versioning_configuration).status === "Enabled",
    );
  return box(
    address,
    "storage",
    isState(stack) ? columns.things : columns.records,
    "S3 bucket",
    String(values.bucket),
    [
      ...(isState(stack) ? ["a state and a lock for each stack"] : []),
      ...(versioned ? ["keeps former versions"] : []),
    ],
  );
}

function repositoryLines({ image_tag_mutability, image_scanning_configuration }: Values): string[] {
  return [
    ...(image_tag_mutability === "IMMUTABLE" ? ["a tag never moves"] : []),
    ...(block(image_scanning_configuration).scan_on_push ? ["scanned when pushed"] : []),
  ];
}

function guardLines(own: (type: string) => readonly Resource[]): string[] {
  return [
    ...own("aws_s3_account_public_access_block").map(() => "no public buckets"),
    ...own("aws_ebs_encryption_by_default").map(() => "volumes are encrypted"),
    ...own("aws_iam_account_password_policy").map(() => "rules for passwords"),
  ];
}

/** Whom a role trusts, as its conditions say. */
function subjects({ assume_role_policy }: Values): string[] {
  const text = JSON.stringify(parsed(assume_role_policy) ?? assume_role_policy ?? "");
  return [...new Set([...text.matchAll(/"repo:([^"]+)"/g)].map(([, subject]) => subject ?? ""))];
}

function use(from: string, to: string): Link {
  return { from, to, meaning: "uses", hub: "to" };
}

function stateLinks(stack: Stack): Link[] {
  return isState(stack) ? stack.ofType("aws_s3_bucket").map(({ address }) => use(terraform, address)) : [];
}

/** Pipelines take roles, and roles reach repositories. */
function roleLinks(stack: Stack): Link[] {
  return federated(stack).flatMap((role) => {
    const policies = stack
      .ofType("aws_iam_role_policy", "aws_iam_policy")
      .filter(({ values }) => stack.one(values.role, "aws_iam_role") === role)
      .filter(({ values }) => /ecr:PutImage/.test(String(values.policy)));
    const pushed = stack.referred(
      policies.map(({ values }) => values.policy),
      "aws_ecr_repository",
    );
    return [
      { from: pipelines, to: role.address, meaning: "uses" as const, hub: "from" as const },
      ...pushed.map(({ address }) => use(role.address, address)),
    ];
  });
}

/** A trail's records. */
function recordLinks(stack: Stack): Link[] {
  return stack
    .ofType("aws_cloudtrail")
    .flatMap(({ address, region, values }) => [
      ...stack.referred(values.s3_bucket_name, "aws_s3_bucket").map((bucket) => use(address, bucket.address)),
      ...stack
        .referred(values.cloud_watch_logs_group_arn, "aws_cloudwatch_log_group")
        .map(() => use(address, `alarms in ${region}`)),
    ]);
}

/** Who is told of alarms and findings. */
function alarmLinks(stack: Stack, region: string): Link[] {
  const actions = stack
    .ofType("aws_cloudwatch_metric_alarm")
    .filter((each) => each.region === region)
    .map(({ values }) => values.alarm_actions);
  const targets = stack
    .ofType("aws_cloudwatch_event_target")
    .filter((each) => each.region === region)
    .map(({ values }) => values.arn);
  return [
    ...stack.referred(actions, "aws_sns_topic").map(({ address }) => use(`alarms in ${region}`, address)),
    ...stack.referred(targets, "aws_sns_topic").map(({ address }) => use(`findings in ${region}`, address)),
  ];
}

/** Images that AWS copies to other regions, by the repositories of the same name there. */
function imageLinks(stack: Stack): Link[] {
  const repositories = stack.ofType("aws_ecr_repository");
  const rules = stack
    .ofType("aws_ecr_replication_configuration")
    .flatMap(({ region, values }) =>
      blocks(block(values.replication_configuration).rule).flatMap((rule) =>
        blocks(rule.destination).map((destination) => ({ from: region, to: String(destination.region) })),
      ),
    );
  return rules.flatMap(({ from, to }) =>
    repositories
      .filter(({ region }) => region === from)
      .flatMap((source) =>
        repositories
          .filter(({ region, values }) => region === to && values.name === source.values.name)
          .map((target) => copy(source.address, target.address)),
      ),
  );
}
