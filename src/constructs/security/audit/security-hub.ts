import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { SecurityhubStandardsSubscription } from "@cdktf/provider-aws/lib/securityhub-standards-subscription";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { type SecurityStandard, securityStandards } from "../../../audit/security-standards";

export interface SecurityHubProps {
  readonly region: string;
  readonly standards: readonly SecurityStandard[];
  /** The recorder of the region, of which most checks ask. */
  readonly after: ITerraformDependable;
}

/**
 * Security Hub in one region: it compares the account with standards, again and again. It is there once per account
 * and region.
 *
 * Monthly cost in us-east-1: $0.0010 for each check of a resource, some hundred a day in a small account, so $10 to $30;
 * what AWS Config records comes on top. The first 30 days are free.
 * @example new SecurityHub(this, "security-hub", { region, standards: ["fsbp"], after: recorder.ready });
 */
export class SecurityHub extends Construct {
  constructor(scope: Construct, id: string, { region, standards, after }: SecurityHubProps) {
    super(scope, id);
    const hub = new SecurityhubAccount(this, "Resource", {
      // which ones is the data's business
      enableDefaultStandards: false,
      controlFindingGenerator: "SECURITY_CONTROL",
      autoEnableControls: true,
      dependsOn: [after],
    });
    for (const standard of standards) {
      new SecurityhubStandardsSubscription(this, standard, {
        standardsArn: `arn:aws:securityhub:${region}::standards/${securityStandards[standard]}`,
        dependsOn: [hub],
      });
    }
  }
}
