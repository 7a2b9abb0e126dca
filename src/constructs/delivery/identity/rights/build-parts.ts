import type { DeliveryPart } from "../../../../delivery/parts";
import type { Statement } from "../../../security/policy";
import { actions } from "./actions";

/** What builds the parts that not every environment has. */
export function buildParts(parts: readonly DeliveryPart[]): Statement[] {
  return parts.map(statementOf);
}

const tags = ["TagResource", "UntagResource"] as const;

const byPart: Readonly<Record<DeliveryPart, readonly string[]>> = {
  cache: actions(
    "elasticache",
    ...["Create*", "Delete*", "Modify*", "Increase*", "Decrease*", "Reset*"],
    ...["AddTagsToResource", "RemoveTagsFromResource"],
  ),
  queues: actions("sqs", "CreateQueue", "DeleteQueue", "SetQueueAttributes", "TagQueue", "UntagQueue"),
  schedules: actions("scheduler", "Create*", "Update*", "Delete*", ...tags),
  // sends nothing
  mail: actions("ses", "Create*", "Update*", "Delete*", "Put*", ...tags),
  // changes no user
  "user-pool": actions(
    "cognito-idp",
    ...[
      "CreateUserPool*",
      "UpdateUserPool*",
      "DeleteUserPool*",
      "SetUserPoolMfaConfig",
      "AddCustomAttributes",
    ],
    ...["CreateGroup", "UpdateGroup", "DeleteGroup", ...tags],
  ),
  distribution: actions(
    "cloudfront",
    ...["Create*", "Update*", "Delete*", "PublishFunction", "AllowVendedLogDeliveryForResource", ...tags],
  ),
  firewall: actions(
    "wafv2",
    ...["CreateWebACL", "UpdateWebACL", "DeleteWebACL", "AssociateWebACL", "DisassociateWebACL"],
    ...["CreateIPSet", "UpdateIPSet", "DeleteIPSet", "PutLoggingConfiguration", "DeleteLoggingConfiguration"],
    ...tags,
  ),
  accelerator: actions("globalaccelerator", "Create*", "Update*", "Delete*", ...tags),
  backups: [
    ...actions("backup", "CreateBackup*", "UpdateBackupPlan", "DeleteBackup*", "PutBackupVault*", ...tags),
    "backup-storage:MountCapsule",
  ],
  canaries: actions(
    "synthetics",
    ...["CreateCanary", "UpdateCanary", "DeleteCanary", "StartCanary", "StopCanary", ...tags],
  ),
  tracing: actions(
    "xray",
    "*Group",
    "CreateSamplingRule",
    "UpdateSamplingRule",
    "DeleteSamplingRule",
    ...tags,
  ),
  "service-connect": actions(
    "servicediscovery",
    ...[
      "CreateHttpNamespace",
      "CreatePrivateDnsNamespace",
      "UpdateHttpNamespace",
      "DeleteNamespace",
      ...tags,
    ],
  ),
  chat: actions(
    "chatbot",
    ...[
      "CreateSlackChannelConfiguration",
      "UpdateSlackChannelConfiguration",
      "DeleteSlackChannelConfiguration",
    ],
    ...tags,
  ),
};

function statementOf(part: DeliveryPart): Statement {
  const words = part.split("-").map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  return { Sid: `Build${words.join("")}`, Action: byPart[part], Resource: "*" };
}
