import type { Finding } from "../../rule";
import { cacheUser, database, proxy, role } from "../name-kinds";
import type { ComposedName } from "./composed-name";

export function* databaseNames(
  { engine, identifier }: { engine: string; identifier: string },
  path: Finding["path"],
): Iterable<ComposedName> {
  if (engine !== "mongodb-atlas") {
    // clusters append the number of an instance
    yield { path, name: engine === "postgres" ? identifier : `${identifier}-16`, rule: database };
    yield { path, name: `${identifier}-monitoring`, rule: role };
  }
}

export function* proxyNames(
  data: { readonly readerName: string } | undefined,
  path: Finding["path"],
): Iterable<ComposedName> {
  if (data) {
    yield { path, name: data.readerName, rule: proxy };
  }
}

export function* cacheNames(
  cache: { readonly identifier: string } | undefined,
  path: Finding["path"],
): Iterable<ComposedName> {
  if (cache) {
    yield { path, name: `${cache.identifier}-default`, rule: cacheUser };
  }
}
