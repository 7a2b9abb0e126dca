import type { FindingSource } from "./findings";

/** Where GuardDuty's severities begin. Source: GuardDuty User Guide, "Severity levels of GuardDuty findings". */
const severities = { low: 1, medium: 4, high: 7 };

export type Severity = keyof typeof severities;

/** What GuardDuty found, from a severity on. */
export function threats(from: Severity): FindingSource {
  return {
    pattern: {
      source: ["aws.guardduty"],
      "detail-type": ["GuardDuty Finding"],
      detail: { severity: [{ numeric: [">=", severities[from]] }] },
    },
    paths: {
      title: "$.detail.title",
      severity: "$.detail.severity",
      type: "$.detail.type",
      region: "$.region",
      account: "$.account",
    },
    sentence:
      "GuardDuty in <region> of account <account>: <title> (<type>, severity <severity>); see docs/runbooks/audit-alarm.md",
  };
}

/** What Access Analyzer found to be open to others. */
export const openings: FindingSource = {
  pattern: {
    source: ["aws.access-analyzer"],
    "detail-type": ["Access Analyzer Finding"],
    detail: { status: ["ACTIVE"], isDeleted: [false] },
  },
  paths: { resource: "$.detail.resource", region: "$.region", account: "$.account" },
  sentence:
    "Access Analyzer in <region> of account <account>: <resource> is open to somebody outside of the account; see docs/runbooks/audit-alarm.md",
};
