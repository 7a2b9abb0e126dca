import type { Environment } from "../config/schema/names/names";
import type { DatabaseAddress } from "../constructs/data/database/database";

type Variables = Environment["services"][string]["variables"];

/** A service's variables with the facts they ask for filled in. */
export function resolveVariables(
  variables: Variables,
  url: string,
  database?: DatabaseAddress,
): Record<string, string> {
  const facts: Record<string, string | undefined> = {
    "public-url": url,
    "database-host": database?.host,
    "database-reader-host": database?.readerHost,
    "database-port": database && String(database.port),
    "database-name": database?.name,
  };
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const text = typeof value === "string" ? value : facts[value.from];
      if (text === undefined) {
        throw new Error(
          `${name} asks for a fact that this environment does not have; write its value as a text`,
        );
      }
      return [name, text];
    }),
  );
}
