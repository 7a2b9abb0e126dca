import type { DatabaseAddress, Password } from "../../data/database/database";

/** Who logs in to a database. */
export interface Login {
  readonly username: string;
  readonly password: Password;
}

/** A secret text, and what it is made of without the secrets in it. */
export interface Composition {
  readonly text: string;
  readonly parts: readonly string[];
}

/** A connection URL with its password. */
export function databaseUrl(
  { host, port, name }: DatabaseAddress,
  { username, password }: Login,
  scheme: string,
  query: Readonly<Record<string, string>>,
): Composition {
  const search = new URLSearchParams(query).toString();
  return {
    text: `${scheme}://${username}:${password.value}@${host}:${port}/${name}${search && `?${search}`}`,
    parts: [scheme, username, password.versionId, host, String(port), name, search],
  };
}

/** A login and the database's address as JSON with the keys of an RDS secret. */
export function databaseJson(
  { host, port, name }: DatabaseAddress,
  { username, password }: Login,
): Composition {
  return {
    text: JSON.stringify({ username, password: password.value, host, port, dbname: name }),
    parts: [username, password.versionId, host, String(port), name],
  };
}

/** A login alone as JSON, with the keys of the secrets that RDS makes: what RDS Proxy reads. */
export function loginJson({ username, password }: Login): Composition {
  return {
    text: JSON.stringify({ username, password: password.value }),
    parts: [username, password.versionId],
  };
}
