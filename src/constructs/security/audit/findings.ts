import type { AwsEvent } from "../../observability/events/event-rule";

/** Where GuardDuty's severities begin. Source: GuardDuty User Guide, "Severity levels of GuardDuty findings". */
const severities = { low: 1, medium: 4, high: 7 };

export type Severity = keyof typeof severities;

/** What GuardDuty found, from a severity on. */
export function threats(from: Severity): AwsEvent {
  return {
    pattern: {
      source: ["aws.guardduty"],
      "detail-type": ["GuardDuty Finding"],
      detail: { severity: [{ numeric: [">=", severities[from]] }] },
    },
    title: "GuardDuty found something",
    says: "<title> (<type>, severity <severity>), in <region> of account <account>; see docs/runbooks/audit-alarm.md",
    fields: {
      title: "$.detail.title",
      severity: "$.detail.severity",
      type: "$.detail.type",
      region: "$.region",
      account: "$.account",
    },
  };
}

/** What Access Analyzer found to be open to others. */
export const openings: AwsEvent = {
  pattern: {
    source: ["aws.access-analyzer"],
    "detail-type": ["Access Analyzer Finding"],
    detail: { status: ["ACTIVE"], isDeleted: [false] },
  },
  title: "Access Analyzer found something",
  says: "<resource> is open to somebody outside of account <account>, in <region>; see docs/runbooks/audit-alarm.md",
  fields: { resource: "$.detail.resource", region: "$.region", account: "$.account" },
};
