import { type Area, areaOfType, areas, areasOfResources } from "../areas";
import { drifts, type PlannedChange, plannedChanges } from "./changes/planned-change";
import { Expressions, stackOf, withoutKey } from "./input/expressions";
import type { OutputChange, ShownPlan } from "./input/shown-plan";
import type { Finding } from "./risks/finding";
import { findingsIn } from "./risks/findings";

/** What is told of a plan. */
export interface Review {
  readonly stack: string;
  readonly changes: readonly PlannedChange[];
  /** Of a change; nothing for a type that nobody has placed. */
  readonly areaOf: (change: PlannedChange) => Area | undefined;
  /** All that a person has to say yes to. */
  readonly findings: readonly Finding[];
  /** What AWS has otherwise than the state says. */
  readonly drifts: readonly PlannedChange[];
  readonly outputs: ReadonlyMap<string, OutputChange>;
  /** What the stack's own checks complain of. */
  readonly complaints: readonly string[];
  readonly expressions: Expressions;
}

/**
 * Reads what a plan means.
 * @param file as people named it
 * @throws UsageError where it is a plan of no stack of ours
 */
export function reviewOf(plan: ShownPlan, file: string): Review {
  const expressions = new Expressions(plan);
  const changes = plannedChanges(plan, expressions);
  const made = changes.filter(({ kind }) => kind === "create" || kind === "replace");
  const created = new Set(made.map(({ address }) => withoutKey(address)));
  const [account = ""] = (expressions.setting("allowed_account_ids") ?? []) as readonly string[];
  return {
    stack: stackOf(expressions, file),
    changes,
    areaOf: areasFor(expressions),
    findings: findingsIn(changes, { expressions, created, account }),
    drifts: drifts(plan),
    outputs: new Map(
      Object.entries(plan.output_changes ?? {})
        .filter(([, { actions }]) => actions.join() !== "no-op")
        .sort(),
    ),
    complaints: complaintsOf(plan),
    expressions,
  };
}

/** The changes of each area, in the order of the areas; those of types that nobody has placed come last. */
export function byArea({
  changes,
  areaOf,
}: Review): ReadonlyMap<Area | "elsewhere", readonly PlannedChange[]> {
  const order = [...areas, "elsewhere" as const];
  const placed = order.map(
    (area) => [area, changes.filter((change) => (areaOf(change) ?? "elsewhere") === area)] as const,
  );
  return new Map(placed.filter(([, found]) => found.length > 0));
}

function areasFor(expressions: Expressions): Review["areaOf"] {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const { mode, type, name, address } of expressions.configured) {
    if (mode === "managed") {
      resources[type] = { ...resources[type], [name]: expressions.argumentsOf(address) ?? {} };
    }
  }
  const found = areasOfResources(resources);
  return ({ address, type }) => found.get(withoutKey(address)) ?? areaOfType(type);
}

function complaintsOf({ checks = [] }: ShownPlan): string[] {
  return checks
    .filter(({ status }) => status === "fail" || status === "error")
    .flatMap(({ instances = [] }) =>
      instances.flatMap(({ problems = [] }) => problems.map(({ message }) => message)),
    );
}
