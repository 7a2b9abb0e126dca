import type { PlannedChange } from "../changes/planned-change";
import { attachments } from "./attachments";
import { exposed } from "./exposed";
import { type Concern, concerns, type Finding, type PlanAround, type Rule } from "./finding";
import { losses } from "./loss";
import { permissions, refusals } from "./permissions";
import { securityGroups } from "./security-groups";
import { takenAway } from "./taken-away";
import { weakened } from "./weakened/weakened";

const rules: readonly Rule[] = [
  losses,
  securityGroups,
  permissions,
  attachments,
  exposed,
  refusals,
  weakened,
  takenAway,
];

const order = Object.keys(concerns) as Concern[];

/** All that a person has to say yes to, the gravest first, each once. */
export function findingsIn(changes: readonly PlannedChange[], around: PlanAround): Finding[] {
  const found = changes.flatMap((change) => rules.flatMap((rule) => rule(change, around)));
  // what holds data is told as a loss, not as a guard that goes too
  const lost = new Set(found.filter(({ concern }) => concern === "loss").map(({ address }) => address));
  return found
    .filter(
      ({ address, concern, attribute }) =>
        concern === "loss" || attribute !== undefined || !lost.has(address),
    )
    .sort((a, b) => order.indexOf(a.concern) - order.indexOf(b.concern));
}
