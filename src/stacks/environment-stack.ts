import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RandomProvider } from "@cdktf/provider-random/lib/provider";
import { TerraformDataSource, type TerraformElement, TerraformResource, TerraformStack } from "cdktf";
import { Construct, type IConstruct, type Node } from "constructs";
import { output } from "./output";
import { addBackend, type StateBackend } from "./state-backend";

export interface EnvironmentStackProps {
  readonly system: string;
  /** The environment's name, or `account` or `state`. */
  readonly environment: string;
  readonly account: string;
  readonly region: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly state: StateBackend;
  /** The lowest AWS provider that has every feature in use. @default "5.100.0" */
  readonly awsProvider?: string;
  /** Whether the stack's roles bear the boundary of the system's account, which then must stand. @default false */
  readonly boundedRoles?: boolean;
}

/**
 * The tag whose value tells a stack from all others of an account: a budget counts what has one value of one tag, and
 * environments of several systems are called alike.
 */
export const stackTag = "Stack";

/** Decides, once for all stacks, how things are named, tagged and addressed, and where the state lives. */
export abstract class EnvironmentStack extends TerraformStack {
  /** The tags of all that a stack makes, and of nothing else. */
  readonly ownTags: Readonly<Record<string, string>>;
  private readonly prefix: string;
  private readonly addresses = new Map<string, IConstruct>();
  private readonly settings: Construct;
  private readonly elsewhere = new Map<Construct, AwsProvider>();
  private terraform?: unknown;

  constructor(
    scope: Construct,
    private readonly props: EnvironmentStackProps,
  ) {
    super(scope, stackName(props));
    this.prefix = stackName(props);
    this.ownTags = {
      System: props.system,
      Environment: props.environment,
      [stackTag]: this.prefix,
      ManagedBy: "slipway",
    };
    // in a room of their own: CDKTF calls its backend "backend", which is also what people call a service
    this.settings = new Construct(this, "terraform");
    this.addProviders(props);
    addBackend(this.settings, this.prefix, props);
  }

  /** The name of a part on AWS: `dougust-dev-key`. */
  name(part: string): string {
    return `${this.prefix}-${part}`;
  }

  /** An output that people and pipelines read; never a secret. */
  output(id: string, description: string, value: unknown): void {
    output(this, id, description, value);
  }

  /**
   * A part of the stack that stands in another region: whatever is built below the construct uses that region's
   * provider, without anybody passing it on. In the stack's own region it changes nothing.
   */
  otherRegion(id: string, region: string): Construct {
    const part = new Construct(this, id);
    if (region !== this.props.region) {
      this.elsewhere.set(part, this.providerIn(region));
    }
    return part;
  }

  /** Where a part of the stack stands. */
  regionOf(part: IConstruct): string {
    const provider = part.node.scopes.map((scope) => this.elsewhere.get(scope as Construct)).find(Boolean);
    return provider?.region ?? this.props.region;
  }

  private providerIn(region: string): AwsProvider {
    const id = `aws-${region}`;
    return (
      (this.settings.node.tryFindChild(id) as AwsProvider | undefined) ??
      new AwsProvider(this.settings, id, { ...this.providerSettings(this.props), alias: region, region })
    );
  }

  /** `aws_subnet.network_public_a` instead of `aws_subnet.network_public-a_3F2A91C0`: plans are read by people. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return this.addressOf(element as TerraformElement);
  }

  private addressOf(element: TerraformElement): string {
    const path = element.node.scopes.slice(2).map((scope) => scope.node.id);
    const id = path
      .filter((name) => name !== "Resource")
      .join("_")
      .replace(/-/g, "_");
    // every resource type has a class of its own
    const address = `${element.constructor.name} ${id}`;
    const other = this.addresses.get(address);
    if (other && other !== element) {
      throw new Error(
        `"${element.node.path}" and "${other.node.path}" would both be ${address}; rename one of them`,
      );
    }
    this.addresses.set(address, element);
    return id;
  }

  /**
   * Resolves the stack once, before any stack is written: what is wrong is found while nothing is half written,
   * and what CDKTF would resolve twice is resolved once. Stacks here never refer to each other.
   */
  override prepareStack(): void {
    this.ensureBackendExists();
    this.terraform = this.toTerraform();
  }

  override toTerraform(): unknown {
    if (this.terraform === undefined) {
      this.assignProviders();
      this.boundRoles();
    }
    return this.terraform ?? super.toTerraform();
  }

  private assignProviders(): void {
    for (const [part, provider] of this.elsewhere) {
      for (const element of part.node.findAll()) {
        const isAws = element instanceof TerraformResource || element instanceof TerraformDataSource;
        if (isAws && element.terraformResourceType.startsWith("aws_")) {
          element.provider = provider;
        }
      }
    }
  }

  /** Every role of the stack, wherever it is made: pipelines may make no other. */
  private boundRoles(): void {
    const { boundedRoles, system, account } = this.props;
    for (const element of boundedRoles ? this.node.findAll() : []) {
      if (element instanceof IamRole) {
        element.permissionsBoundary = `arn:aws:iam::${account}:policy/${boundaryName(system)}`;
      }
    }
  }

  private providerSettings({ account, tags }: EnvironmentStackProps) {
    return {
      // the wrong credentials stop here, before they change somebody else's account
      allowedAccountIds: [account],
      defaultTags: [{ tags: { ...this.ownTags, ...tags } }],
    };
  }

  private addProviders(props: EnvironmentStackProps): void {
    const { region, awsProvider } = props;
    new AwsProvider(this.settings, "aws", { region, ...this.providerSettings(props) });
    new RandomProvider(this.settings, "random", {});
    this.addOverride("terraform.required_version", ">= 1.11.1");
    this.addOverride("terraform.required_providers.aws.version", `>= ${awsProvider ?? "5.100.0"}, < 7.0.0`);
    this.addOverride("terraform.required_providers.random.version", ">= 3.7.1, < 4.0.0");
  }
}

/** What roles of a system's environments may do at most. */
export function boundaryName(system: string): string {
  return `${system}-account-boundary`;
}

function stackName({ system, environment }: EnvironmentStackProps): string {
  return `${system}-${environment}`;
}
