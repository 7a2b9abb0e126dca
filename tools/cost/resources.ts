/** The arguments of a resource, in Terraform's snake_case; values may be expressions. */
export type Values = Readonly<Record<string, unknown>>;

/** What is read here of a stack's Terraform JSON. */
export interface StackJson {
  readonly provider?: Readonly<Record<string, readonly Values[]>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
}

/** A resource of a stack. */
export interface Resource {
  readonly type: string;
  /** As in `aws_nat_gateway.network_nat_a`. */
  readonly address: string;
  readonly region: string;
  readonly values: Values;
}

/** The resources of one stack, and what their expressions refer to. */
export class Resources {
  private readonly byAddress: ReadonlyMap<string, Resource>;
  private readonly byType = new Map<string, Resource[]>();

  constructor(readonly all: readonly Resource[]) {
    this.byAddress = new Map(all.map((resource) => [resource.address, resource]));
    for (const resource of all) {
      this.byType.set(resource.type, [...(this.byType.get(resource.type) ?? []), resource]);
    }
  }

  ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  /** The resource that an expression such as `${aws_rds_cluster.database.id}` names. */
  referredTo(expression: unknown): Resource | undefined {
    const [, address] = /^\$\{(\w+\.\w+)\.[\w.[\]]+\}$/.exec(String(expression)) ?? [];
    return address === undefined ? undefined : this.byAddress.get(address);
  }
}

export function readResources({ provider = {}, resource = {} }: StackJson): Resources {
  const providers = provider.aws ?? [];
  const regionOf = (named: unknown) =>
    String(providers.find(({ alias }) => (named ? `aws.${alias}` === named : alias === undefined))?.region);
  const all = Object.entries(resource).flatMap(([type, named]) =>
    Object.entries(named).map(([name, values]) => ({
      type,
      address: `${type}.${name}`,
      region: regionOf(values.provider),
      values,
    })),
  );
  return new Resources(all);
}

/** A nested block or a list of them, as a list. */
export function blocks(value: unknown): readonly Values[] {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value : [value as Values];
}
