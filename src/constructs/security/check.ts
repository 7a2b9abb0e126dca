import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";

export interface CheckProps {
  /** An expression that is true while all is well. */
  readonly condition: string;
  /** Says what is wrong and what to do about it. */
  readonly message: string;
}

/** A check block: a warning in each plan and apply while its condition does not hold. CDKTF 0.21 has no construct for it. */
export class Check extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CheckProps,
  ) {
    super(scope, id, "check");
  }

  override toTerraform(): unknown {
    const { condition, message } = this.props;
    return {
      check: {
        [this.friendlyUniqueId]: {
          assert: [{ condition, error_message: message }],
          "//": this.constructNodeMetadata,
        },
      },
    };
  }
}
