import { arnPattern, importIdIn } from "./arn-pattern";
import { identities } from "./identities";
import type { Plan } from "./shown-plan";

/** The ARNs of tagged resources that neither the state nor the import IDs know: what an apply has made twice. */
export function leftOver({ tagged, recorded }: Plan, importIds: readonly string[]): string[] {
  const known = new Set<unknown>([...recorded, ...importIds]);
  return tagged
    .filter(({ arn }) => {
      const ids = patterns.flatMap((pattern) => importIdIn(arn, pattern) ?? []);
      return ids.length > 0 && ![arn, ...ids].some((id) => known.has(id));
    })
    .map(({ arn }) => arn);
}

/** Every ARN that a resource of ours can have, whatever its arguments. */
const patterns = Object.values(identities).flatMap((identity) => {
  const pattern = identity.kind === "tagged" && arnPattern(identity.pattern.replaceAll(/\{\w+\}/g, "*"), {});
  return pattern || [];
});
