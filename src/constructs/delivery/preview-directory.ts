import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";

/** A place that a pull request can claim. */
export interface PreviewSlot {
  readonly service: string;
  /** Of its task definitions. */
  readonly family: string;
  readonly container: string;
  readonly host: string;
}

export interface PreviewDirectoryProps {
  /** Its path, below which claims are written down. */
  readonly parameter: string;
  readonly cluster: string;
  /** By their ids. */
  readonly slots: Readonly<Record<string, PreviewSlot>>;
}

/**
 * Tells the workflows of pull requests which places for previews there are, in an SSM parameter: they need to read no state. Free
 * of charge.
 * @example new PreviewDirectory(this, "previews", { parameter: "/saas/staging/previews", cluster: cluster.name, slots });
 */
export class PreviewDirectory extends Construct {
  constructor(scope: Construct, id: string, { parameter, cluster, slots }: PreviewDirectoryProps) {
    super(scope, id);
    new SsmParameter(this, "Resource", {
      name: parameter,
      type: "String",
      // not a secret: names alone
      insecureValue: JSON.stringify({ cluster, slots }),
      description: "Places for previews of pull requests; claims stand below",
    });
  }
}
