import { arnPattern, importIdIn } from "./arn-pattern";
import { identities } from "./identities";
import type { LookedUp, Tagged } from "./identity";
import { leftOver } from "./left-over";
import type { Plan, Planned, TaggedResource } from "./shown-plan";

/** What a search found out. */
export interface Findings {
  /** Import IDs by address. */
  readonly imports: ReadonlyMap<string, string>;
  /** The import IDs of addresses that have several. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** Addresses whose name in AWS is taken by something that is not the stack's. */
  readonly foreign: readonly string[];
  /** Missing addresses of types that nobody has said how to find. */
  readonly unknown: readonly string[];
  /** Addresses that Terraform would import only to replace what it imported. */
  readonly replaced: readonly string[];
  /** Addresses that AWS is still making. */
  readonly unfinished: readonly string[];
  /** ARNs that have the stack's tags and no place in it. */
  readonly leftOver: readonly string[];
  /** Addresses that Terraform will make. */
  readonly made: readonly string[];
}

/**
 * Looks in AWS for what a state lacks. A plan says what is missing and, once a part of it is found, what belongs to
 * that part: so it plans until there is nothing new.
 */
export class Search {
  private readonly wanted = new Map<string, Planned>();
  private readonly imports = new Map<string, string>();
  private readonly foreign = new Set<string>();
  /** Whether import IDs exist, as far as Terraform has tried them, by address. */
  private readonly tried = new Map<string, Map<string, boolean>>();

  /** @param planWith plans with import IDs by address */
  constructor(private readonly planWith: (imports: ReadonlyMap<string, string>) => Promise<Plan>) {}

  async run(): Promise<Findings> {
    let plan = await this.planWith(this.imports);
    while (this.learn(plan)) {
      plan = await this.planWith(this.imports);
    }
    const addresses = [...this.tried.keys()];
    const several = addresses.filter((address) => this.idsOf(address, true).length > 1);
    const deleted = addresses.flatMap((address) => this.idsOf(address, false));
    return {
      imports: this.imports,
      ambiguous: new Map(several.map((address) => [address, this.idsOf(address, true)])),
      foreign: [...this.foreign],
      unknown: [...this.wanted].filter(([, { type }]) => !identities[type]).map(([address]) => address),
      replaced: plan.replaced,
      unfinished: plan.unfinished,
      leftOver: leftOver(plan, [...this.imports.values(), ...deleted]),
      made: [...plan.made.keys()],
    };
  }

  /** @returns whether another plan would tell more */
  private learn(plan: Plan): boolean {
    const before = JSON.stringify([...this.imports]);
    this.judge(plan);
    for (const [address, planned] of plan.made) {
      this.wanted.set(address, planned);
    }
    for (const [address, planned] of this.wanted) {
      const id = this.importIdOf(address, planned, plan);
      if (id !== undefined) {
        this.imports.set(address, id);
      }
    }
    return JSON.stringify([...this.imports]) !== before;
  }

  /** Notes which import IDs exist. A plan that says some do not may not have come to the others. */
  private judge({ gone }: Plan): void {
    for (const [address, id] of this.imports) {
      const ids = this.tried.get(address) ?? new Map<string, boolean>();
      if (gone.includes(address)) {
        this.imports.delete(address);
        this.tried.set(address, ids.set(id, false));
      } else if (gone.length === 0) {
        this.tried.set(address, ids.set(id, true));
      }
    }
  }

  private importIdOf(address: string, planned: Planned, plan: Plan): string | undefined {
    const identity = identities[planned.type];
    switch (identity?.kind) {
      case "tagged": {
        const ids = idsByTags(planned, identity, plan.tagged);
        // one after the other where there are several: AWS lists what was deleted for a while
        return ids.find((id) => !this.tried.get(address)?.has(id)) ?? this.idsOf(address, true)[0];
      }
      case "looked-up":
        return this.idLookedUp(address, planned, identity, plan);
      case "named":
        return [identity.importId(planned.values)].find((id) => !this.idsOf(address, false).includes(id));
      default:
        return undefined;
    }
  }

  private idLookedUp(
    address: string,
    { values }: Planned,
    identity: LookedUp,
    plan: Plan,
  ): string | undefined {
    const found = plan.found(address);
    const id = found && identity.importId(values, found);
    if (!found || id === undefined || this.idsOf(address, false).includes(id)) {
      return undefined;
    }
    if (!identity.isOwn(values, found)) {
      this.foreign.add(address);
      return undefined;
    }
    return id;
  }

  /** The import IDs tried for an address that exist, or those that do not. */
  private idsOf(address: string, exist: boolean): string[] {
    return [...(this.tried.get(address) ?? [])].filter(([, exists]) => exists === exist).map(([id]) => id);
  }
}

/** The import IDs of all that has the tags Terraform would give to a resource, and an ARN that it can have in its region. */
function idsByTags(
  { values, region }: Planned,
  { pattern }: Tagged,
  resources: readonly TaggedResource[],
): string[] {
  const arn = arnPattern(pattern, values);
  const tags = values.tags_all as Readonly<Record<string, string>> | undefined;
  if (!arn || !tags) {
    return [];
  }
  return resources
    .filter((resource) => isIn(region, resource))
    .filter((resource) => Object.entries(tags).every(([key, value]) => resource.tags[key] === value))
    .flatMap((resource) => importIdIn(resource.arn, arn) ?? []);
}

/** Parts of one stack in two regions may bear the same tags. */
function isIn(region: string | undefined, { arn }: TaggedResource): boolean {
  const there = arn.split(":")[3];
  // what is in all regions has none in its ARN
  return region === undefined || there === "" || there === region;
}
