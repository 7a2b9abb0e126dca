import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";

/**
 * An ephemeral resource: its values exist while Terraform runs and enter neither plan nor state.
 * CDKTF 0.21 has no construct for them.
 */
export class Ephemeral extends TerraformElement {
  private readonly type: string;
  private readonly config: Readonly<Record<string, unknown>>;

  /** @param config the arguments in Terraform's own snake_case */
  constructor(scope: Construct, id: string, type: string, config: Readonly<Record<string, unknown>>) {
    super(scope, id, `ephemeral.${type}`);
    this.type = type;
    this.config = config;
  }

  /** A reference to one of its values, for write-only arguments and other ephemeral places alone. */
  attribute(name: string): string {
    return `\${${this.expression(name)}}`;
  }

  /** The same to write into a longer expression; of the one there is where the arguments have a `count`. */
  expression(name: string): string {
    const which = "count" in this.config ? "[0]" : "";
    return `ephemeral.${this.type}.${this.friendlyUniqueId}${which}.${name}`;
  }

  override toTerraform(): unknown {
    return {
      ephemeral: {
        [this.type]: { [this.friendlyUniqueId]: { ...this.config, "//": this.constructNodeMetadata } },
      },
    };
  }
}
