import type { Resource } from "../../../cost/resources";
import type { Box, Link } from "../../diagram";
import { block, type Stack } from "../../stack";
import { count, some } from "../words";
import { boxBeside, ownIn, use } from "./box";

export function scheduleBox({ address, region, values }: Resource): Box {
  const { name, schedule_expression: when, schedule_expression_timezone: zone } = values;
  return boxBeside(address, "operations", region, "EventBridge Scheduler, starts", String(name), [
    `${when}, ${zone}`,
  ]);
}

export function queueBox({ address, region, values }: Resource): Box {
  return boxBeside(address, "operations", region, "SQS queue", String(values.name));
}

export function poolBox({ address, region, values }: Resource): Box {
  return boxBeside(address, "security", region, "Cognito user pool", String(values.name));
}

export function mailBox({ address, region, values }: Resource): Box {
  return boxBeside(address, "operations", region, "SES, mail from", String(values.email_identity));
}

/** What watches a region, and who is told. */
export function watchBoxes(stack: Stack, region: string): Box[] {
  const own = ownIn(stack, region);
  const alarms = own("aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm").length;
  const dashboards = own("aws_cloudwatch_dashboard").length;
  const told = own("aws_sns_topic_subscription").map(({ values }) => `tells ${values.endpoint}`);
  const lines = [
    ...(dashboards > 0 ? [count(dashboards, "dashboard")] : []),
    ...(own("aws_synthetics_canary").length > 0 ? ["asks from outside, as people do"] : []),
    ...(own("aws_xray_group").length > 0 ? ["traces by X-Ray"] : []),
    ...new Set(told),
  ];
  return alarms === 0
    ? []
    : [
        boxBeside(
          `watch in ${region}`,
          "operations",
          region,
          "CloudWatch and SNS",
          count(alarms, "alarm"),
          some(lines, 6),
        ),
      ];
}

/** What schedules start, where missed starts go, and by what user pools send mail. */
export function operationLinks(stack: Stack): Link[] {
  const schedules = stack.ofType("aws_scheduler_schedule").flatMap(({ address, values }) => {
    const target = block(values.target);
    return [
      ...stack.referred(block(target.ecs_parameters).task_definition_arn, "aws_ecs_task_definition"),
      ...stack.referred(target.dead_letter_config, "aws_sqs_queue"),
    ].map((to) => use(address, to.address));
  });
  const mail = stack
    .ofType("aws_cognito_user_pool")
    .flatMap(({ address, values }) =>
      stack
        .referred(values.email_configuration, "aws_sesv2_email_identity")
        .map((identity) => use(address, identity.address)),
    );
  return [...schedules, ...mail];
}
