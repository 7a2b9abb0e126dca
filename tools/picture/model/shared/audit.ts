import { blocks } from "../../../cost/resources";
import type { Box, Link } from "../../diagram";
import { type Stack, strings } from "../../stack";
import { boxBeside, isVersioned, ownIn, use } from "../beside/box";
import { count } from "../words";
import { columns } from "./columns";

const finders: Readonly<Record<string, string>> = {
  aws_guardduty_detector: "GuardDuty",
  aws_accessanalyzer_analyzer: "Access Analyzer",
  aws_config_configuration_recorder: "AWS Config",
  aws_securityhub_account: "Security Hub",
};
const guards: Readonly<Record<string, string>> = {
  aws_s3_account_public_access_block: "no public buckets",
  aws_ebs_encryption_by_default: "volumes are encrypted",
  aws_iam_account_password_policy: "rules for passwords",
};

const findingsId = (region: string) => `findings in ${region}`;
const alarmsId = (region: string) => `alarms in ${region}`;

/** What watches an account in one region, and what guards it. */
export function auditBoxes(stack: Stack, region: string): Box[] {
  const own = ownIn(stack, region);
  const named = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).flatMap(([type, name]) => (own(type).length > 0 ? [name] : []));
  return [
    ...own("aws_cloudtrail").map(({ address, values }) =>
      boxBeside(
        address,
        "operations",
        region,
        "CloudTrail: who did what",
        String(values.name),
        [values.is_multi_region_trail ? "in all regions" : `in ${region} alone`],
        columns.things,
      ),
    ),
    ...listed(
      findingsId(region),
      "operations",
      region,
      "threats and openings",
      "found by AWS",
      named(finders),
    ),
    ...listed(`guards in ${region}`, "security", region, "rules of the account", "guards", named(guards)),
  ];
}

function listed(
  id: string,
  kind: Box["kind"],
  region: string,
  what: string,
  name: string,
  lines: readonly string[],
): Box[] {
  return lines.length === 0 ? [] : [boxBeside(id, kind, region, what, name, lines, columns.things)];
}

/** Where it is recorded, and who is told. */
export function recordBoxes(stack: Stack, region: string): Box[] {
  const own = ownIn(stack, region);
  const alarms = own("aws_cloudwatch_metric_alarm");
  const told = own("aws_sns_topic_subscription").map(({ values }) => `tells ${values.endpoint}`);
  return [
    ...own("aws_s3_bucket").map((bucket) =>
      boxBeside(
        bucket.address,
        "storage",
        region,
        "S3 bucket",
        String(bucket.values.bucket),
        isVersioned(stack, bucket) ? ["keeps former versions"] : [],
        columns.records,
      ),
    ),
    ...(alarms.length === 0
      ? []
      : [
          boxBeside(
            alarmsId(region),
            "operations",
            region,
            "CloudWatch",
            count(alarms.length, "alarm"),
            own("aws_cloudwatch_log_group").map(({ values }) => `log group ${values.name}`),
            columns.records,
          ),
        ]),
    ...own("aws_sns_topic").map(({ address, values }) =>
      boxBeside(
        address,
        "operations",
        region,
        "SNS topic",
        String(values.name),
        [...new Set(told)],
        columns.told,
      ),
    ),
    ...budgetBoxes(stack, region),
  ];
}

function budgetBoxes(stack: Stack, region: string): Box[] {
  return ownIn(
    stack,
    region,
  )("aws_budgets_budget").map(({ address, values }) => {
    const mails = blocks(values.notification).flatMap((each) => strings(each.subscriber_email_addresses));
    const name = `${values.limit_amount} ${values.limit_unit}`;
    const lines = [...new Set(mails)].map((mail) => `tells ${mail}`);
    return boxBeside(address, "operations", region, "budget of a month", name, lines, columns.told);
  });
}

/** A trail's records, and who is told of alarms and findings. */
export function auditLinks(stack: Stack): Link[] {
  const records = stack
    .ofType("aws_cloudtrail")
    .flatMap(({ address, region, values }) => [
      ...stack.referred(values.s3_bucket_name, "aws_s3_bucket").map((bucket) => use(address, bucket.address)),
      ...stack
        .referred(values.cloud_watch_logs_group_arn, "aws_cloudwatch_log_group")
        .map(() => use(address, alarmsId(region))),
    ]);
  const told = stack.regions.flatMap((region) => {
    const own = ownIn(stack, region);
    const actions = own("aws_cloudwatch_metric_alarm").map(({ values }) => values.alarm_actions);
    const targets = own("aws_cloudwatch_event_target").map(({ values }) => values.arn);
    return [
      ...stack.referred(actions, "aws_sns_topic").map(({ address }) => use(alarmsId(region), address)),
      ...stack.referred(targets, "aws_sns_topic").map(({ address }) => use(findingsId(region), address)),
    ];
  });
  return [...records, ...told];
}
