import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Construct } from "constructs";

/**
 * Finds what one region of the account opens to others: buckets, keys, roles, queues, secrets.
 *
 * Monthly cost: nothing.
 * @example new AccessAnalyzer(this, "access-analyzer", { name: "dougust-account" });
 */
export class AccessAnalyzer extends Construct {
  constructor(scope: Construct, id: string, { name }: { readonly name: string }) {
    super(scope, id);
    new AccessanalyzerAnalyzer(this, "Resource", { analyzerName: name, type: "ACCOUNT" });
  }
}
