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
    const [owner] = this.resources
      // what only looks others up has none of its own
      .filter(({ address }) => !address.startsWith("data."))
      .filter(({ values }) => [...madeUp].some((key) => values[key] === value))
      // the resource itself rather than what is put on it
      .sort((a, b) => a.address.length - b.address.length || (a.address < b.address ? -1 : 1));
    const isName =
      owner && Object.entries(owner.values).some(([key, own]) => own === value && !madeUp.has(key));
    return !owner || isName ? value : owner.address;
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
