import { CloudwatchQueryDefinition } from "@cdktf/provider-aws/lib/cloudwatch-query-definition";
import { Construct } from "constructs";

export interface SavedQueryProps {
  /** Slashes make folders of it in the console. */
  readonly name: string;
  readonly query: string;
  /** The names of the log groups that it reads, all of one region; 50 at most. */
  readonly logGroups: readonly string[];
}

/**
 * A question to logs that people keep in Logs Insights.
 *
 * Cost in us-east-1: $0.005 per GB of logs that it is asked of; kept, it costs nothing.
 * @example new SavedQuery(this, "find-errors", { name: "fckdoomscroll-prod/Find errors", query: "fields @message", logGroups: [task.logGroup] });
 */
export class SavedQuery extends Construct {
  constructor(scope: Construct, id: string, { name, query, logGroups }: SavedQueryProps) {
    super(scope, id);
    new CloudwatchQueryDefinition(this, "Resource", {
      name,
      queryString: query,
      logGroupNames: [...logGroups],
    });
  }
}
