import { isWithin } from "../../primitives";
import { show } from "../../rule";

/** A record that a zone has. */
export interface Taken {
  readonly name: string;
  readonly type: string;
  /** Where in the data it comes from. */
  readonly by: string;
}

/** Why DNS has no place for a record beside another one; nothing where it has. */
export function conflict(record: Pick<Taken, "name" | "type">, other: Taken): string | undefined {
  return delegated(record, other) ?? delegated(other, record) ?? beside(record, other);
}

function beside({ name, type }: Pick<Taken, "name" | "type">, other: Taken): string | undefined {
  if (name !== other.name) {
    return undefined;
  }
  if (type === other.type) {
    return `${show(name)} has its ${type} record by ${other.by} already; keep one of them, with all values`;
  }
  return type === "CNAME" || other.type === "CNAME"
    ? `${show(name)} has the ${other.type} record of ${other.by} too, and a CNAME stands alone; keep one of them`
    : undefined;
}

/** What stands at or below a name with servers of its own is asked of them, and never of this zone. */
function delegated(
  delegation: Pick<Taken, "name" | "type">,
  { name, type, by }: Pick<Taken, "name" | "type"> & { by?: string },
): string | undefined {
  const ofTheDelegation = name === delegation.name && (type === "NS" || type === "DS");
  return delegation.type === "NS" && !ofTheDelegation && isWithin(name, delegation.name)
    ? `${show(delegation.name)} is delegated, so the ${type} record of ${show(name)}${by === undefined ? "" : ` by ${by}`} is never asked for here; keep it in the child zone`
    : undefined;
}
