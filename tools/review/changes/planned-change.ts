import type { Expressions } from "../input/expressions";
import type { ResourceChange, ShownPlan, Values } from "../input/shown-plan";
import { type Difference, differences } from "./differences";

/** What becomes of a resource. */
export type Kind = "create" | "update" | "replace" | "delete" | "forget" | "move" | "import";

/** What people call it. */
export const kinds: Readonly<Record<Kind, string>> = {
  create: "created",
  update: "changed",
  replace: "replaced",
  delete: "destroyed",
  forget: "forgotten",
  move: "moved",
  import: "imported",
};

/** A resource that a plan does something with. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly kind: Kind;
  /** Where it was, when it only goes by another address from now on. */
  readonly movedFrom?: string | undefined;
  /** What AWS calls what is imported. */
  readonly importedAs?: string | undefined;
  /** Empty where it is created. Never shown: they hold what is sensitive. */
  readonly before: Values;
  /** Empty where it goes. Never shown, as `before`. */
  readonly after: Values;
  /** All that differs; empty where it is created or goes. */
  readonly differences: readonly Difference[];
  /** What makes a replacement necessary; empty where only what it depends on does. */
  readonly replacedFor: readonly string[];
  /** The maps of what only an apply will tell. */
  readonly unknown: Values;
}

/** What a plan changes, by address. Data sources are left out: reading changes nothing. */
export function plannedChanges(
  { resource_changes = [] }: ShownPlan,
  expressions: Expressions,
): PlannedChange[] {
  return resource_changes
    .filter(({ mode }) => mode === "managed")
    .flatMap((change) => plannedChange(change, expressions))
    .sort(byAddress);
}

/** What AWS has otherwise than the state says, by address. */
export function drifts({ resource_drift = [] }: ShownPlan): PlannedChange[] {
  return resource_drift
    .filter(({ mode }) => mode === "managed")
    .flatMap((change) => plannedChange(change))
    .sort(byAddress);
}

function plannedChange(resource: ResourceChange, expressions?: Expressions): PlannedChange[] {
  const kind = kindOf(resource);
  if (kind === undefined) {
    return [];
  }
  const { address, previous_address: movedFrom, type, name, change } = resource;
  const before = asValues(change.before);
  const after = asValues(change.after);
  const changes = kind === "update" || kind === "replace" || kind === "import";
  return [
    {
      address,
      type,
      name,
      kind,
      movedFrom,
      importedAs: change.importing && (change.importing.id ?? "an id that only an apply will tell"),
      before,
      after,
      unknown: asValues(change.after_unknown),
      differences: changes ? changed(change).flatMap((one) => foreseen(one, address, expressions)) : [],
      replacedFor: (change.replace_paths ?? []).map(([first]) => String(first)),
    },
  ];
}

function changed({
  before,
  after,
  after_unknown,
  before_sensitive,
  after_sensitive,
}: ResourceChange["change"]) {
  return differences({
    before,
    after,
    unknown: after_unknown,
    sensitiveBefore: before_sensitive,
    sensitiveAfter: after_sensitive,
  });
}

/** What only an apply will tell, as far as the JSON says how it will be made. */
function foreseen(
  difference: Difference,
  address: string,
  expressions: Expressions | undefined,
): Difference[] {
  const { path, before, unknown, hidden } = difference;
  const [argument = "", ...below] = path;
  const written = expressions?.argumentsOf(address)?.[argument];
  if (!unknown || hidden || below.length > 0 || expressions === undefined || typeof written !== "string") {
    return [difference];
  }
  const found = differences({ before, after: expressions.resolved(written) }, path);
  return found.map((one) => ({ ...one, unknown: hasReference(one.after) }));
}

function hasReference(value: unknown): boolean {
  return JSON.stringify(value ?? null).includes("${");
}

/** Nothing where nothing happens to it. */
function kindOf({ previous_address, change: { actions, importing } }: ResourceChange): Kind | undefined {
  const does = (action: (typeof actions)[number]) => actions.includes(action);
  if (does("create")) {
    return actions.length > 1 ? "replace" : "create";
  }
  if (does("delete")) {
    return "delete";
  }
  if (does("forget")) {
    return "forget";
  }
  if (importing) {
    return "import";
  }
  if (does("update")) {
    return "update";
  }
  return previous_address === undefined ? undefined : "move";
}

function asValues(value: unknown): Values {
  return typeof value === "object" && value !== null ? (value as Values) : {};
}

function byAddress(a: PlannedChange, b: PlannedChange): number {
  return a.address < b.address ? -1 : 1;
}
