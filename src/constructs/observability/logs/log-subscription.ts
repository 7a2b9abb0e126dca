import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogSubscriptionFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-subscription-filter";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { Role } from "../../security/role";

export interface LogSubscriptionProps {
  /** Of the filter. */
  readonly name: string;
  readonly logGroup: CloudwatchLogGroup;
  /** The ARN of a Kinesis stream, a Firehose stream or a Lambda function of this account and region. */
  readonly to: string;
  /** Which lines are sent, as CloudWatch's filters say it. @default all */
  readonly pattern?: string | undefined;
  /** The name of the role that writes to a stream. */
  readonly role: string;
  readonly account: string;
}

/**
 * Sends the lines of a log on as they come, to what stands already.
 *
 * Cost in us-east-1: sending is free; what receives them has its price.
 * @example new LogSubscription(this, "subscription", { name: "dougust-prod-api", logGroup, to: "arn:aws:kinesis:us-east-1:123456789012:stream/logs", role: "dougust-prod-api-log-subscription", account });
 */
export class LogSubscription extends Construct {
  constructor(scope: Construct, id: string, props: LogSubscriptionProps) {
    super(scope, id);
    const { name, logGroup, to, pattern = "" } = props;
    const { roleArn, ready } = isFunction(to) ? this.addPermission(props) : this.addRole(props);
    new CloudwatchLogSubscriptionFilter(this, "Resource", {
      name,
      logGroupName: logGroup.name,
      filterPattern: pattern,
      destinationArn: to,
      roleArn,
      // CloudWatch tries at once whether it may
      dependsOn: [...ready],
    });
  }

  private addRole({ role: name, logGroup, to, account }: LogSubscriptionProps): WayIn {
    const role = new Role(this, "role", {
      name,
      description: `Sends ${logGroup.nameInput} on`,
      service: "logs.amazonaws.com",
      account,
      // CloudWatch's guide names nothing narrower
      sourceArn: `arn:aws:logs:${to.split(":")[3]}:${account}:*`,
    });
    role.grant("write-to-stream", { Action: writing[serviceOf(to)] ?? [], Resource: to });
    return { roleArn: role.arn, ready: role.policies };
  }

  private addPermission({ logGroup, to, account }: LogSubscriptionProps): WayIn {
    const permission = new LambdaPermission(this, "permission", {
      action: "lambda:InvokeFunction",
      functionName: to,
      principal: "logs.amazonaws.com",
      sourceAccount: account,
      sourceArn: `${logGroup.arn}:*`,
    });
    return { ready: [permission] };
  }
}

/** By what CloudWatch may send lines, once it is in force. */
interface WayIn {
  readonly roleArn?: string;
  readonly ready: readonly ITerraformDependable[];
}

/** What writing to a stream takes, by the service that has it. */
const writing: Readonly<Record<string, readonly string[]>> = {
  kinesis: ["kinesis:PutRecord", "kinesis:PutRecords"],
  firehose: ["firehose:PutRecord", "firehose:PutRecordBatch"],
};

function isFunction(arn: string): boolean {
  return serviceOf(arn) === "lambda";
}

function serviceOf(arn: string): string {
  return arn.split(":")[2] ?? "";
}
