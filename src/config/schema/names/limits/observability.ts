import { eventRule, role } from "../name-kinds";
import type { Observability } from "../observability-names";
import type { ComposedName } from "./composed-name";

/** The names of what tells people; AWS takes those of alarms and topics whatever they are made of. */
export function* observabilityNames(observability: Observability | undefined): Iterable<ComposedName> {
  for (const [id, { name }] of Object.entries(observability?.events ?? {})) {
    yield { path: ["observability", "events", id], name, rule: eventRule };
  }
  for (const { name, path } of Object.values(observability?.channels ?? {})) {
    yield { path: ["observability", "notifications", ...path], name, rule: role };
  }
}
