import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import {
  Wafv2WebAclLoggingConfiguration,
  type Wafv2WebAclLoggingConfigurationLoggingFilter,
} from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { Construct } from "constructs";

export interface WebAclLogsProps {
  /** It begins with `aws-waf-logs-`: WAF takes no other. */
  readonly logGroup: string;
  readonly retentionDays: number;
  /** Every request, or those only that a rule blocked or counted. */
  readonly keep: "all" | "blocked-and-counted";
  readonly queryString: "kept" | "redacted";
  /** The key of the web ACL's region. */
  readonly keyArn: string;
  readonly webAclArn: string;
}

/** The requests that a web ACL saw, without the cookies and headers that people log in with, in CloudWatch Logs. */
export class WebAclLogs extends Construct {
  constructor(scope: Construct, id: string, props: WebAclLogsProps) {
    super(scope, id);
    const group = new CloudwatchLogGroup(this, "group", {
      name: props.logGroup,
      retentionInDays: props.retentionDays,
      kmsKeyId: props.keyArn,
    });
    new Wafv2WebAclLoggingConfiguration(this, "Resource", {
      resourceArn: props.webAclArn,
      logDestinationConfigs: [group.arn],
      redactedFields: [
        ...["authorization", "cookie"].map((name) => ({ singleHeader: { name } })),
        ...(props.queryString === "redacted" ? [{ queryString: {} }] : []),
      ],
      loggingFilter: props.keep === "all" ? undefined : foundByRules,
    });
  }
}

/** `EXCLUDED_AS_COUNT`: what a rule of AWS's found that the data lets count. */
const foundByRules: Wafv2WebAclLoggingConfigurationLoggingFilter = {
  defaultBehavior: "DROP",
  filter: [
    {
      behavior: "KEEP",
      requirement: "MEETS_ANY",
      condition: ["BLOCK", "COUNT", "EXCLUDED_AS_COUNT"].map((action) => ({ actionCondition: { action } })),
    },
  ],
};
