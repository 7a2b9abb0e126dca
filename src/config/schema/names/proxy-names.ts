import type { DatabaseProxy } from "../data/database/database-proxy";

/** A proxy and its second endpoint. */
export function namedProxy(proxy: DatabaseProxy, prefix: string) {
  const name = proxy.name ?? `${prefix}-db-proxy`;
  return {
    ...proxy,
    name,
    readerName: `${name}-reader`,
    securityGroup: proxy.securityGroup ?? `${prefix}-database-proxy`,
  };
}
