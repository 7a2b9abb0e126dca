import type { Environment } from "../../config/schema/names/names";
import type { TaskDefinition } from "../../constructs/compute/task/task-definition";
import type { Secrets } from "../../constructs/security/secrets/secrets";

type References = Environment["services"][string]["secrets"];

/** Where ECS finds each secret that a workload's data names, by variable. */
export function secretReferences(secrets: Secrets, references: References): Record<string, string> {
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
export function grantSecrets(secrets: Secrets, task: TaskDefinition, references: References): string[] {
  const parts = Object.values(references).map((reference) =>
    typeof reference === "string" ? reference : reference.secret,
  );
  secrets.grantRead(task.executionRole, parts);
  return parts;
}
