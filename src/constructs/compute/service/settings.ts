import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Role } from "../../security/role";

export interface SettingsProps {
  /** What all their names begin with, as in `/saas/prod/backend/settings`. */
  readonly path: string;
  /** Texts that anybody may read, by name below the path. */
  readonly values: Readonly<Record<string, string>>;
  readonly account: string;
  readonly region: string;
}

/**
 * What an application reads from Parameter Store when it starts: no secrets, and shown in plans.
 *
 * Monthly cost: free up to 10,000 parameters.
 * @example new Settings(this, "settings", { path: "/saas/prod/backend/settings", values: { pool_size: "10" }, … });
 */
export class Settings extends Construct {
  readonly path: string;
  /** What must stand before they can be read. */
  readonly ready: readonly ITerraformDependable[];
  private readonly arn: string;

  constructor(scope: Construct, id: string, { path, values, account, region }: SettingsProps) {
    super(scope, id);
    this.path = path;
    this.arn = `arn:aws:ssm:${region}:${account}:parameter${path}`;
    this.ready = Object.entries(values).map(
      ([name, value]) =>
        new SsmParameter(this, name.replaceAll("/", "-"), {
          name: `${path}/${name}`,
          type: "String",
          insecureValue: value,
        }),
    );
  }

  /** Lets a role read all of them, and no other parameter. */
  grantRead(role: Role): void {
    role.grant("read-settings", {
      Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
      Resource: [this.arn, `${this.arn}/*`],
    });
  }
}
