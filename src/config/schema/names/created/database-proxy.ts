import type { CreatedName } from "./created-name";

export function* proxyNames(
  { name, readerName }: { readonly name: string; readonly readerName: string },
  path: readonly string[],
  region?: string,
): Iterable<CreatedName> {
  yield { kind: "database proxy", name, path, within: "region", region };
  yield { kind: "endpoint of a database proxy", name: readerName, path, within: "region", region };
  yield { kind: "role", name, path, within: "account" };
}
