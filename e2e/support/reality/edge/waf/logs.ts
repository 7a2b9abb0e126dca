import { CloudWatchLogsClient, DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import {
  type FieldToMatch,
  GetLoggingConfigurationCommand,
  type LoggingFilter,
  WAFV2Client,
  type WebACL,
} from "@aws-sdk/client-wafv2";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions, type Place } from "../../../emulated";
import { only } from "../../environment";

type Waf = NonNullable<Environment["loadBalancer"]["waf"]>;

/** What is written down of a web ACL's requests. */
export async function readWebAclLogs(cloud: Cloud, place: Place, { ARN }: WebACL) {
  const wafv2 = new WAFV2Client(clientOptions(cloud, place));
  const command = new GetLoggingConfigurationCommand({ ResourceArn: ARN });
  const { LoggingConfiguration: logging } = await wafv2.send(command);
  const destination = only(logging?.LogDestinationConfigs, `destination of the logs of ${ARN}`);
  const logGroupName = destination.split(":").slice(6).join(":");
  const logs = new CloudWatchLogsClient(clientOptions(cloud, place));
  const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }));
  const group = only(logGroups, `log group ${logGroupName}`);
  return {
    group: group.logGroupName,
    days: group.retentionInDays,
    // in the region of the web ACL, where it must be
    key: group.kmsKeyId?.split(":").slice(0, 5).join(":"),
    without: (logging?.RedactedFields ?? []).map(describeField).sort(),
    keeps: describeFilter(logging?.LoggingFilter),
  };
}

/** What shall be written down. */
export function wantedWebAclLogs({ logGroup, logs }: Waf, place: Place) {
  return {
    group: logGroup,
    days: logs.retentionDays,
    key: `arn:aws:kms:${place.region}:${place.account}`,
    without: ["authorization", "cookie", ...(logs.queryString === "redacted" ? ["query string"] : [])],
    keeps: logs.keep === "all" ? "all" : "BLOCK, COUNT, EXCLUDED_AS_COUNT",
  };
}

function describeField({ SingleHeader, QueryString }: FieldToMatch): string {
  return SingleHeader?.Name ?? (QueryString ? "query string" : "something else");
}

function describeFilter(filter: LoggingFilter | undefined): string {
  if (!filter) {
    return "all";
  }
  const { Behavior, Conditions = [], Requirement } = only(filter.Filters, "filter");
  const actions = Conditions.map(({ ActionCondition: condition }) => condition?.Action).sort();
  return filter.DefaultBehavior === "DROP" && Behavior === "KEEP" && Requirement === "MEETS_ANY"
    ? actions.join(", ")
    : "something else";
}
