import { networkEvents } from "./network-events";
import { anyOf, type TrailEvent } from "./trail-event";

/**
 * Patterns by the name that pages of data and alarms give them. Security Hub compares them with its own to the letter.
 * Sources: CIS AWS Foundations Benchmark 1.4, sections 1.7 and 4.1 to 4.14; Security Hub user guide, "CloudWatch
 * controls", CloudWatch.1 to CloudWatch.14, in this order.
 */
export const trailEvents = {
  "root-use": {
    pattern:
      '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
    says: "the root user of the account did something",
  },
  "unauthorized-calls": {
    pattern: '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
    says: "somebody asked for what they may not do",
  },
  "sign-in-without-mfa": {
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
    says: "an IAM user signed in to the console without a second factor",
  },
  "policy-changes": {
    pattern: `{($.eventSource=iam.amazonaws.com) && (${anyOf(
      "DeleteGroupPolicy",
      "DeleteRolePolicy",
      "DeleteUserPolicy",
      "PutGroupPolicy",
      "PutRolePolicy",
      "PutUserPolicy",
      "CreatePolicy",
      "DeletePolicy",
      "CreatePolicyVersion",
      "DeletePolicyVersion",
      "AttachRolePolicy",
      "DetachRolePolicy",
      "AttachUserPolicy",
      "DetachUserPolicy",
      "AttachGroupPolicy",
      "DetachGroupPolicy",
    )})}`,
    says: "somebody changed what IAM allows",
  },
  "trail-changes": {
    pattern: `{${anyOf("CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging")}}`,
    says: "somebody changed, stopped or deleted a trail",
  },
  "sign-in-failures": {
    pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
    says: "somebody could not sign in to the console",
  },
  "key-deletion": {
    pattern: `{($.eventSource=kms.amazonaws.com) && (${anyOf("DisableKey", "ScheduleKeyDeletion")})}`,
    says: "somebody disabled a key or scheduled its deletion",
  },
  "bucket-policy-changes": {
    pattern: `{($.eventSource=s3.amazonaws.com) && (${anyOf(
      "PutBucketAcl",
      "PutBucketPolicy",
      "PutBucketCors",
      "PutBucketLifecycle",
      "PutBucketReplication",
      "DeleteBucketPolicy",
      "DeleteBucketCors",
      "DeleteBucketLifecycle",
      "DeleteBucketReplication",
    )})}`,
    says: "somebody changed who reaches a bucket, or what becomes of its objects",
  },
  "config-changes": {
    pattern: `{($.eventSource=config.amazonaws.com) && (${anyOf(
      "StopConfigurationRecorder",
      "DeleteDeliveryChannel",
      "PutDeliveryChannel",
      "PutConfigurationRecorder",
    )})}`,
    says: "somebody changed or stopped AWS Config",
  },
  ...networkEvents,
} satisfies Readonly<Record<string, TrailEvent>>;

export type TrailEventName = keyof typeof trailEvents;

/** Every name, in the benchmark's order. */
export const trailEventNames = Object.keys(trailEvents) as TrailEventName[];
