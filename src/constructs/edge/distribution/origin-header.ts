import { Password } from "@cdktf/provider-random/lib/password";
import { Construct } from "constructs";

export interface OriginHeaderProps {
  readonly name: string;
  /** The values that are accepted, each a number of its own; the first is the one that CloudFront sends. */
  readonly versions: readonly number[];
}

/**
 * A header whose value only CloudFront and the load balancer know. Both have to hold it in the open, so it is in the state, too:
 * whoever reads it can reach the load balancer past CloudFront from a distribution of their own, and no more.
 *
 * Rotation: `versions: [2, 1]` makes a second value, lets both in and sends the new one; a later apply with `[2]` shuts the old one out.
 * @example new OriginHeader(this, "origin-header", { name: "x-origin-verify", versions: [1] });
 */
export class OriginHeader extends Construct {
  readonly name: string;
  /** What is accepted. */
  readonly values: readonly string[];
  /** What is sent. */
  readonly value: string;

  constructor(scope: Construct, id: string, { name, versions }: OriginHeaderProps) {
    super(scope, id);
    this.name = name;
    this.values = versions.map(
      (version) => new Password(this, `v${version}`, { length: 48, special: false }).result,
    );
    const [value] = this.values;
    if (value === undefined) {
      throw new Error("an origin header needs a value to send; name at least one version");
    }
    this.value = value;
  }
}
