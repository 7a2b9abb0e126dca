import { CeCostAllocationTag } from "@cdktf/provider-aws/lib/ce-cost-allocation-tag";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface CostAllocationTagsProps {
  /** Each must stand on a resource that a bill has seen. */
  readonly keys: readonly string[];
}

/**
 * Keys of tags by which the account's bills tell costs apart. It is a setting of the account: whoever destroys it takes it
 * from all that stand there.
 *
 * Monthly cost: none.
 * @example new CostAllocationTags(this, "cost-tags", { keys: ["System", "Environment"] });
 */
export class CostAllocationTags extends Construct {
  /** What must stand before AWS knows the keys. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { keys }: CostAllocationTagsProps) {
    super(scope, id);
    this.ready = keys.map(
      (tagKey) => new CeCostAllocationTag(this, tagKey.toLowerCase(), { tagKey, status: "Active" }),
    );
  }
}
