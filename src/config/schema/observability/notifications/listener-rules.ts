import { type Finding, show } from "../../rule";
import type { ListenerData } from "./subscription";

/**
 * Whether a topic tells nobody twice: SNS answers a second subscription of an address with the first, and whoever takes off one
 * takes off both.
 */
export function* toldTwice(
  listeners: Readonly<Record<string, ListenerData>> | undefined,
  path: readonly string[],
): Iterable<Finding> {
  const known = new Map<string, string>();
  for (const [id, listener] of Object.entries(listeners ?? {})) {
    const [field, place] =
      listener.protocol === "slack" ? ["channel", listener.channel] : ["endpoint", listener.endpoint];
    const first = known.get(`${listener.protocol} ${place}`);
    if (first !== undefined) {
      yield {
        path: [...path, id, field],
        message: `${show(place)} is told as ${show(first)} already; remove one of them`,
      };
    }
    known.set(`${listener.protocol} ${place}`, first ?? id);
  }
}
