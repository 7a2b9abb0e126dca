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
  const password = "password" in database ? database.password : undefined;
  if (password !== undefined) {
    yield* checkPassword(secrets.entries, password, ["database", "password"]);
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
    if (isComposed(secret) && password === undefined && !("login" in secret && secret.login)) {
      yield {
        path: at,
        message: `${show(secret.kind)} needs a password that this stack makes, and ${database.engine} has none; use "supplied" or secret keys`,
      };
    }
  }
  yield* checkMasterPassword({ database, secrets });
}

function isComposed({ kind }: Secret): boolean {
  return ["database-url", "database-json", "database-login"].includes(kind);
}

/** Aurora has one master password: the one that RDS makes, or a generated one. */
function* checkMasterPassword({ database, secrets }: Part<"database" | "secrets">): Iterable<Finding> {
  if (database.engine !== "aurora-postgresql") {
    return;
  }
  const managed = Object.values(secrets.entries).filter(({ kind }) => kind === "rds-managed").length;
  const path = ["secrets", "entries"];
  if (database.password === undefined && managed !== 1) {
    yield {
      path,
      message: `${managed} entries of kind "rds-managed" do not fit Aurora's one master password; declare exactly one`,
    };
  } else if (database.password !== undefined && managed > 0) {
    yield {
      path,
      message: `${managed} entries of kind "rds-managed" stand beside database.password, and Aurora has one master password; remove one of the two`,
    };
  }
}

/** What a proxy and the secrets ask of each other. */
export function* checkProxySecrets({ database, secrets }: Part<"database" | "secrets">): Iterable<Finding> {
  const proxy = database.engine === "aurora-postgresql" ? database.proxy : undefined;
  if (!proxy) {
    return;
  }
  const { kind } = secrets.entries[proxy.login] ?? {};
  if (kind !== "rds-managed" && kind !== "database-login") {
    yield {
      path: ["database", "proxy", "login"],
      message: `${show(proxy.login)} is no login of the master user; name an entry of kind "rds-managed" or "database-login"`,
    };
  }
  for (const [part, secret] of Object.entries(secrets.entries)) {
    if (secret.kind === "database-url" || secret.kind === "database-json") {
      yield {
        path: ["secrets", "entries", part, "kind"],
        message: `${show(secret.kind)} holds the address of the cluster, which nothing reaches past its proxy; use "database-login" and the fact database-proxy-host`,
      };
    }
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
