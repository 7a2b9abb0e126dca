import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import type { LogFormat } from "../../../log-formats";
import { LogSubscription } from "../../observability/logs/log-subscription";
import { LoggedErrors } from "../../observability/logs/logged-errors";
import type { Metric } from "../../observability/metrics/metric";

/** What a task's data says of its log. */
export interface TaskLogsData {
  readonly group: string;
  readonly retentionDays: number;
  /** How errors are known in it. @default they are not counted */
  readonly errors?: { readonly format: LogFormat; readonly metric: string } | undefined;
  /** Where its lines are sent on to. @default nowhere */
  readonly subscription?:
    | {
        readonly to: string;
        readonly pattern?: string | undefined;
        readonly name: string;
        readonly role: string;
      }
    | undefined;
}

export interface TaskLogsProps extends TaskLogsData {
  /** Of the metric that counts errors. */
  readonly metricsNamespace: string;
  readonly keyArn: string;
  readonly account: string;
}

/** The log of a task: encrypted, kept for days of the data, its errors counted and its lines sent on where the data says so. */
export class TaskLogs extends Construct {
  readonly name: string;
  readonly arn: string;
  /** The lines that tell errors. */
  readonly errors?: Metric | undefined;

  constructor(scope: Construct, id: string, props: TaskLogsProps) {
    super(scope, id);
    const { errors, subscription, metricsNamespace, account } = props;
    const group = new CloudwatchLogGroup(this, "Resource", {
      name: props.group,
      retentionInDays: props.retentionDays,
      kmsKeyId: props.keyArn,
    });
    this.name = group.name;
    this.arn = group.arn;
    this.errors =
      errors &&
      new LoggedErrors(this, "errors", {
        name: errors.metric,
        namespace: metricsNamespace,
        logGroup: group.name,
        format: errors.format,
      }).metric;
    if (subscription) {
      new LogSubscription(this, "subscription", { ...subscription, logGroup: group, account });
    }
  }
}
