import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Route53QueryLog } from "@cdktf/provider-aws/lib/route53-query-log";
import { Construct } from "constructs";
import { policyDocument } from "../../security/policy";

export interface QueryLogProps {
  readonly zoneId: string;
  readonly group: string;
  readonly retentionDays: number;
  /** The name of the policy that lets Route 53 write; an account has ten of its kind in a region. */
  readonly policy: string;
  /** A key of us-east-1. */
  readonly keyArn: string;
  readonly account: string;
}

/**
 * What resolvers ask of a zone: name, type, answer and their own address, in CloudWatch Logs of us-east-1, the one
 * region where Route 53 writes it. What resolvers remember is asked of nobody, and is not in it.
 *
 * Monthly cost: $0.50 per GB, a GB being five to ten million queries.
 * @example new QueryLog(usEast1, "query-log", { zoneId: zone.zoneId, group: "/aws/route53/dougust.example", … });
 */
export class QueryLog extends Construct {
  constructor(scope: Construct, id: string, props: QueryLogProps) {
    super(scope, id);
    const group = new CloudwatchLogGroup(this, "group", {
      name: props.group,
      retentionInDays: props.retentionDays,
      kmsKeyId: props.keyArn,
    });
    const policy = this.addPolicy(group.arn, props);
    new Route53QueryLog(this, "Resource", {
      zoneId: props.zoneId,
      cloudwatchLogGroupArn: group.arn,
      // Route 53 tries whether it may write
      dependsOn: [policy],
    });
  }

  private addPolicy(
    groupArn: string,
    { policy, account, zoneId }: QueryLogProps,
  ): CloudwatchLogResourcePolicy {
    return new CloudwatchLogResourcePolicy(this, "policy", {
      policyName: policy,
      policyDocument: policyDocument({
        Sid: "QueryLogOfTheZone",
        Principal: { Service: "route53.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: `${groupArn}:*`,
        Condition: {
          StringEquals: { "aws:SourceAccount": account },
          ArnEquals: { "aws:SourceArn": `arn:aws:route53:::hostedzone/${zoneId}` },
        },
      }),
    });
  }
}
