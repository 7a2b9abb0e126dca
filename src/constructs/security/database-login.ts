import type { DatabaseAddress, Password } from "../data/database";

/** Who logs in to a database. */
export interface Login {
  readonly username: string;
  readonly password: Password;
}

/** A connection URL with its password, and what it is made of without it. */
export function databaseUrl(
  { host, port, name }: DatabaseAddress,
  login: Login,
  scheme: string,
  query: Readonly<Record<string, string>>,
) {
  const search = new URLSearchParams(query).toString();
  const url = (password: string) =>
    `${scheme}://${login.username}:${password}@${host}:${port}/${name}${search && `?${search}`}`;
  return { text: url(login.password.value), fingerprint: url(String(login.password.version)) };
}

/** A login and the database's address as JSON with the keys of an RDS secret. */
export function databaseJson({ host, port, name }: DatabaseAddress, { username, password }: Login) {
  const json = (secret: string) => ({ username, password: secret, host, port, dbname: name });
  return {
    text: JSON.stringify(json(password.value)),
    fingerprint: Object.values(json(String(password.version))).join(" "),
  };
}
