import { bucket, canary, role as roleRule } from "../name-kinds";
import type { Environment } from "../names";
import type { ComposedName } from "./composed-name";

export function* canaryNames({
  canaries,
  canaryBucket,
}: Pick<Environment, "canaries" | "canaryBucket">): Iterable<ComposedName> {
  const entries = Object.entries(canaries);
  const at = ["observability", "canaries"];
  for (const [id, { name, role }] of entries) {
    yield { path: [...at, id], name, rule: canary };
    yield { path: [...at, id], name: role, rule: roleRule };
  }
  if (entries.length > 0) {
    yield { path: at, name: canaryBucket, rule: bucket };
  }
}
