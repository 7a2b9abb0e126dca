import { Construct } from "constructs";
import type { AuditData } from "../../config/schema/account/audit";
import { type AwsEvent, EventRule } from "../../constructs/observability/events/event-rule";
import { Topic } from "../../constructs/observability/notifications/topic";
import { openings, threats } from "../../constructs/security/audit/findings";
import { ForwardedFindings } from "../../constructs/security/audit/forwarded-findings";
import { Trail } from "../../constructs/security/audit/trail";
import { TrailAlarms } from "../../constructs/security/audit/trail-alarms";
import { trailArn, trailKeyStatements } from "../../constructs/security/audit/trail-rights";
import type { Statement } from "../../constructs/security/policy";
import type { EnvironmentStack } from "../environment-stack";
import { createWatchers } from "./create-watchers";
import type { Places } from "./place";

/** What is written down of the account, who looks at it, and who is told. */
export function createAudit(
  stack: EnvironmentStack,
  audit: AuditData,
  account: string,
  { home, others }: Places,
): void {
  const room = new Construct(stack, "audit");
  const topic = new Topic(room, "topic", { ...home, account, name: stack.name("audit"), ...audit });
  stack.output("audit_topic", "Who is told of what happens in the account", topic.arn);
  if (audit.trail) {
    createTrail(room, stack, audit.trail, { ...home, account, topicArn: topic.arn });
  }
  const findings = findingsOf(audit);
  for (const [part, event] of Object.entries(findings)) {
    const { target } = new EventRule(room, part, { name: stack.name(part), event, topic });
    // a target is one on AWS by its own name alone: destroyed at the old address, it would be gone at the new one, too
    target.moveFromId(`aws_cloudwatch_event_target.audit_${part}_to_topic`);
  }
  createWatchers(stack, audit, account, { home: { ...home, scope: room }, others });
  if (Object.keys(findings).length > 0) {
    forwardFindings(stack, findings, account, { home, others });
  }
}

/** What AWS's detectors find, by the part that tells of it. */
function findingsOf({ guardDuty, accessAnalyzer }: AuditData): Record<string, AwsEvent> {
  return {
    ...(guardDuty && { threats: threats(guardDuty.tellFrom) }),
    ...(accessAnalyzer && { openings }),
  };
}

function createTrail(
  room: Construct,
  stack: EnvironmentStack,
  { tellOf, ...data }: NonNullable<AuditData["trail"]>,
  { topicArn, ...place }: { account: string; region: string; keyArn: string; topicArn: string },
): void {
  const trail = new Trail(room, "trail", {
    ...data,
    ...place,
    name: trailName(stack),
    bucket: `${stack.name("trail")}-${place.account}`,
    requestLogBucket: `${stack.name("s3-logs")}-${place.account}`,
  });
  new TrailAlarms(room, "alarms", {
    name: stack.name("audit"),
    logGroup: trail.logGroup,
    events: tellOf,
    topicArn,
  });
  stack.output("trail_bucket", "The bucket with the record of what everybody did", trail.bucket.name);
  stack.output("trail_log_group", "Where that record can be searched", trail.logGroup);
}

/** What the key's policy must say for those who use it on their own. */
export function auditKeyStatements(
  stack: EnvironmentStack,
  audit: AuditData,
  place: { readonly account: string; readonly region: string },
): Statement[] {
  return audit.trail ? trailKeyStatements(trailArn({ ...place, name: trailName(stack) })) : [];
}

function trailName(stack: EnvironmentStack): string {
  return stack.name("trail");
}

function forwardFindings(
  stack: EnvironmentStack,
  findings: Readonly<Record<string, AwsEvent>>,
  account: string,
  { home, others }: Places,
): void {
  const patterns = Object.fromEntries(Object.entries(findings).map(([part, { pattern }]) => [part, pattern]));
  for (const { scope, region } of others) {
    const name = stack.name(region);
    new ForwardedFindings(scope, "findings", { name, account, from: region, to: home.region, patterns });
  }
}
