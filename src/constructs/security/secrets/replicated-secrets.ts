import { Fn, type ITerraformDependable, TerraformLocal } from "cdktf";
import { Construct } from "constructs";
import type { Role } from "../role";
import { readRight } from "./read-right";
import type { ReadableSecrets } from "./readable-secrets";
import type { Secrets } from "./secrets";

export interface ReplicatedSecretsProps {
  readonly secrets: Secrets;
  /** The parts that are read in the other region; no others are copied there. */
  readonly parts: readonly string[];
  readonly region: string;
  /** The other region, and its key. */
  readonly to: { readonly region: string; readonly keyArn: string };
}

/**
 * Copies of secrets in another region, which Secrets Manager keeps the same and which can be read when the first region is lost.
 *
 * Monthly cost: $0.40 per copy.
 * @example new ReplicatedSecrets(there, "secrets", { secrets, parts: ["jwt-secret"], region: "us-east-1", to: { region: "eu-west-1", keyArn } });
 */
export class ReplicatedSecrets extends Construct implements ReadableSecrets {
  private readonly arns: ReadonlyMap<string, string>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ReplicatedSecretsProps,
  ) {
    super(scope, id);
    this.arns = new Map([...new Set(props.parts)].map((part) => [part, this.addCopy(part)]));
  }

  reference(part: string, key?: string): string {
    const arn = this.arn(part);
    return key === undefined ? arn : `${arn}:${key}::`;
  }

  grantRead(role: Role, parts: readonly string[]): void {
    readRight(role, parts, (part) => this.arn(part), this.props.to.keyArn);
  }

  values(parts: readonly string[]): readonly ITerraformDependable[] {
    return this.props.secrets.values(parts);
  }

  /** A copy has the ARN of the first with another region in it. */
  private addCopy(part: string): string {
    const { secrets, region, to } = this.props;
    secrets.replicate(part, to);
    const arn = Fn.replace(secrets.reference(part), `:${region}:`, `:${to.region}:`);
    return new TerraformLocal(this, part, arn).asString;
  }

  private arn(part: string): string {
    const arn = this.arns.get(part);
    if (arn === undefined) {
      throw new Error(
        `"${part}" is not copied to ${this.props.to.region}; there are: ${[...this.arns.keys()].join(", ")}`,
      );
    }
    return arn;
  }
}
