import { CeAnomalyMonitor } from "@cdktf/provider-aws/lib/ce-anomaly-monitor";
import { CeAnomalySubscription } from "@cdktf/provider-aws/lib/ce-anomaly-subscription";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface CostAnomaliesProps {
  readonly name: string;
  /** The tag whose cost is watched. */
  readonly tag: { readonly key: string; readonly value: string };
  /** What an anomaly must have cost more than was to be expected. */
  readonly aboveUsd: number;
  /** Who is told. */
  readonly mail: readonly string[];
  /** What must stand before AWS knows the tag. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Days on which a system costs more than it uses to, told by mail once a day. It watches a tag, not all services of
 * the account: AWS takes one monitor of that kind, and gives it to new accounts itself.
 *
 * Monthly cost: none.
 * @example new CostAnomalies(this, "anomalies", { name: "dougust-account-anomalies", tag: { key: "System", value: "dougust" }, aboveUsd: 50, mail: ["costs@dougust.example"], after: tags.ready });
 */
export class CostAnomalies extends Construct {
  constructor(scope: Construct, id: string, { name, tag, aboveUsd, mail, after }: CostAnomaliesProps) {
    super(scope, id);
    const monitor = new CeAnomalyMonitor(this, "Resource", {
      name,
      monitorType: "CUSTOM",
      monitorSpecification: JSON.stringify(only(tag)),
      dependsOn: [...after],
    });
    new CeAnomalySubscription(this, "mail", {
      name,
      // mail comes once a day or once a week, never at once
      frequency: "DAILY",
      monitorArnList: [monitor.arn],
      subscriber: mail.map((address) => ({ type: "EMAIL", address })),
      thresholdExpression: {
        dimension: {
          key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
          matchOptions: ["GREATER_THAN_OR_EQUAL"],
          values: [String(aboveUsd)],
        },
      },
    });
  }
}

/** An expression with all that AWS tells of it: the provider would replace the monitor for what is left out. */
function only({ key, value }: CostAnomaliesProps["tag"]) {
  return {
    And: null,
    CostCategories: null,
    Dimensions: null,
    Not: null,
    Or: null,
    Tags: { Key: key, MatchOptions: null, Values: [value] },
  };
}
