import { workloadsOf } from "../compute/workloads";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";
import { checkPassword, type Secret, secretKeys } from "./secrets";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** What the secrets and the database ask of each other. */
export function* checkDatabaseSecrets({
  database,
  secrets,
}: Part<"database" | "secrets">): Iterable<Finding> {
  if ("password" in database) {
    yield* checkPassword(secrets.entries, database.password, ["database", "password"]);
  }
  for (const [part, secret] of Object.entries(secrets.entries)) {
    const at = ["secrets", "entries", part, "kind"];
    if (secret.kind === "rds-managed" && database.engine !== "aurora-postgresql") {
      yield {
        path: at,
        message: `${show(secret.kind)} is made by Aurora, and the database is ${database.engine}; use "generated"`,
      };
    }
    if (secret.kind === "database-url" && database.engine === "mongodb-atlas") {
      yield {
        path: at,
        message: `${show(secret.kind)} needs an address, and mongodb-atlas has none here; use "supplied"`,
      };
      continue;
    }
    const composed = secret.kind === "database-url" || secret.kind === "database-json";
    if (composed && !("password" in database) && !("login" in secret && secret.login)) {
      yield {
        path: at,
        message: `${show(secret.kind)} needs a password that this stack makes, and ${database.engine} has none; use "supplied" or secret keys`,
      };
    }
  }
  const managed = Object.values(secrets.entries).filter(({ kind }) => kind === "rds-managed");
  if (database.engine === "aurora-postgresql" && managed.length !== 1) {
    yield {
      path: ["secrets", "entries"],
      message: `${managed.length} entries of kind "rds-managed" do not fit Aurora's one master password; declare exactly one`,
    };
  }
}

/** What services and jobs ask of secrets. */
export function* checkReferences({
  secrets,
  ...running
}: Part<"secrets" | "services" | "jobs">): Iterable<Finding> {
  for (const workload of workloadsOf(running)) {
    for (const [variable, reference] of Object.entries(workload.data.secrets)) {
      const path = [...workload.path, "secrets", variable];
      yield* typeof reference === "string"
        ? checkSecret(secrets.entries, reference, path)
        : checkSecretKey(secrets.entries, reference, path);
    }
  }
}

function* checkSecret(
  entries: Record<string, Secret>,
  part: string,
  path: Finding["path"],
): Iterable<Finding> {
  if (!Object.hasOwn(entries, part)) {
    const choices = Object.keys(entries).join(", ") || "none yet";
    yield {
      path,
      message: `${show(part)} is no secret of this environment; choose one of secrets.entries: ${choices}`,
    };
  }
}

function* checkSecretKey(
  entries: Record<string, Secret>,
  { secret: part, key }: { secret: string; key: string },
  path: Finding["path"],
): Iterable<Finding> {
  yield* checkSecret(entries, part, path);
  const secret = entries[part];
  if (secret && !secretKeys(secret).includes(key)) {
    yield { path, message: `${show(key)} is no key of ${show(part)}; ${keyRemedy(secret)}` };
  }
}

function keyRemedy(secret: Secret): string {
  const keys = secretKeys(secret);
  if (keys.length > 0) {
    return `choose ${keys.join(", ")}`;
  }
  return secret.kind === "supplied" ? "list it under the secret's keys" : "refer to the whole secret";
}
