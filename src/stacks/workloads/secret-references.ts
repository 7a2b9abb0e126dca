import type { Environment } from "../../config/schema/names/names";
import type { TaskDefinition } from "../../constructs/compute/task/task-definition";
import type { ReadableSecrets } from "../../constructs/security/secrets/readable-secrets";

type References = Environment["services"][string]["secrets"];

/** Where ECS finds each secret that a workload's data names, by variable. */
export function secretReferences(secrets: ReadableSecrets, references: References): Record<string, string> {
  return Object.fromEntries(
    Object.entries(references).map(([variable, reference]) => [
      variable,
      typeof reference === "string"
        ? secrets.reference(reference)
        : secrets.reference(reference.secret, reference.key),
    ]),
  );
}

/** Lets a task read the secrets that its data names, and no others; returns their part names. */
export function grantSecrets(
  secrets: ReadableSecrets,
  task: TaskDefinition,
  references: References,
): string[] {
  const parts = secretParts(references);
  secrets.grantRead(task.executionRole, parts);
  return parts;
}

/** The part names of the secrets that a workload's data names. */
export function secretParts(references: References): string[] {
  return Object.values(references).map((reference) =>
    typeof reference === "string" ? reference : reference.secret,
  );
}
