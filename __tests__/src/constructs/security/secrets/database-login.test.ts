import { databaseJson, databaseUrl } from "../../../../../src/constructs/security/secrets/database-login";

const address = { host: "db.internal", port: 5432, name: "test", username: "owner" };
const login = { username: "app_user", password: { value: "PASSWORD", versionId: "version-3" } };

test("a URL is composed to the letter", () => {
  expect(databaseUrl(address, login, "postgresql", { schema: "public", sslmode: "require" }).text).toBe(
    "postgresql://app_user:PASSWORD@db.internal:5432/test?schema=public&sslmode=require",
  );
});

test("a URL without a query has no question mark", () => {
  expect(databaseUrl(address, login, "mongodb", {}).text).toBe(
    "mongodb://app_user:PASSWORD@db.internal:5432/test",
  );
});

test("JSON has the keys of an RDS secret, the port as a number", () => {
  expect(JSON.parse(databaseJson(address, login).text)).toEqual({
    username: "app_user",
    password: "PASSWORD",
    host: "db.internal",
    port: 5432,
    dbname: "test",
  });
});

test.each([
  ["password", address, { ...login, password: { value: "PASSWORD", versionId: "version-4" } }],
  ["user", address, { ...login, username: "other" }],
  ["host", { ...address, host: "other.internal" }, login],
  ["port", { ...address, port: 5433 }, login],
  ["database", { ...address, name: "other" }, login],
])("a changed %s changes what both are made of", (_, changedAddress, changedLogin) => {
  expect(databaseUrl(changedAddress, changedLogin, "postgresql", {}).parts).not.toEqual(
    databaseUrl(address, login, "postgresql", {}).parts,
  );
  expect(databaseJson(changedAddress, changedLogin).parts).not.toEqual(databaseJson(address, login).parts);
});

test("a changed query changes what a URL is made of", () => {
  expect(databaseUrl(address, login, "postgresql", { a: "1" }).parts).not.toEqual(
    databaseUrl(address, login, "postgresql", { a: "2" }).parts,
  );
});

test("what they are made of names the version of the password's secret, never the password", () => {
  for (const { parts } of [databaseUrl(address, login, "postgresql", {}), databaseJson(address, login)]) {
    expect(parts).toContain("version-3");
    expect(parts.join(" ")).not.toContain("PASSWORD");
  }
});
