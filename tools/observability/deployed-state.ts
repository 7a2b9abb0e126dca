/** A resource as Terraform's state has it, with the values that AWS gave it. */
export interface StateResource {
  readonly address: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What keys a resource by a value that AWS makes up and gives anew with every deployment. */
const madeUp = new Set(["id", "arn", "arn_suffix", "zone_id", "hosted_zone_id"]);

/** What is deployed of a stack, as `terraform show -json` tells it. */
export class DeployedState {
  private readonly resources: readonly StateResource[];

  constructor(shown: string) {
    const { values } = JSON.parse(shown) as {
      values?: { root_module: { resources?: readonly StateResource[] } };
    };
    this.resources = values?.root_module.resources ?? [];
  }

  all(type: string): StateResource[] {
    return this.resources
      .filter((resource) => resource.type === type)
      .sort((a, b) => (a.address < b.address ? -1 : 1));
  }

  /** A value as it is the same in every deployment: itself where it is a name, else the address that AWS gave it to. */
  stable(value: string): string {
    const owners = this.resources.filter(({ values }) => [...madeUp].some((key) => values[key] === value));
    // what others call it by is no name of its own: a route names its gateway, a listener its certificate
    const named = owners.some(({ values }) =>
      Object.entries(values).some(([key, own]) => own === value && !madeUp.has(key)),
    );
    const [owner] = owners
      .map(({ address }) => address)
      // the resource itself rather than what is put on it
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return named || !owner ? value : owner;
  }
}

/** An argument that is a text. */
export function text(values: StateResource["values"], key: string): string {
  const value = values[key];
  return value === undefined || value === null ? "" : String(value);
}

/** An argument that is a list. */
export function list<T>(values: StateResource["values"], key: string): readonly T[] {
  return (values[key] as readonly T[] | undefined) ?? [];
}

/** The region in an ARN, and the name at its end. */
export function partsOf(arn: string): { readonly region: string; readonly name: string } {
  const parts = arn.split(":");
  return { region: parts[3] ?? "", name: parts.slice(-1).join() };
}
