import type { CreatedName, Creating } from "./created-name";

export function* canaryNames({ canaries, canaryBucket }: Creating): Iterable<CreatedName> {
  const entries = Object.entries(canaries);
  const at = ["observability", "canaries"];
  for (const [id, { name, role }] of entries) {
    yield { kind: "canary", name, path: [...at, id], within: "region" };
    yield { kind: "role", name: role, path: [...at, id], within: "account" };
  }
  if (entries.length > 0) {
    yield { kind: "bucket", name: canaryBucket, path: at, within: "everything" };
  }
}
