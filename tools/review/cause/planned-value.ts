import { asRecord, isRecord, opened } from "../changes/values";
import type { Expressions } from "../input/expressions";

/** What Terraform would plan for an argument that is written so, in the form of what it was before. */
export function plannedFor(written: unknown, before: unknown, expressions: Expressions): unknown {
  return shapedLike(before, resolved(written, expressions));
}

function resolved(value: unknown, expressions: Expressions): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_, inner) =>
    typeof inner === "string" ? expressions.resolved(inner) : inner,
  );
}

/** Terraform knows one block as a list of one. */
function shapedLike(before: unknown, value: unknown): unknown {
  const [like, one] = [opened(before), opened(value)];
  if (Array.isArray(like)) {
    const all = isRecord(one) ? [one] : one;
    return Array.isArray(all) ? all.map((inner, index) => shapedLike(like[index] ?? like[0], inner)) : one;
  }
  const fields = asRecord(like);
  return isRecord(one)
    ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, shapedLike(fields[key], inner)]))
    : one;
}
