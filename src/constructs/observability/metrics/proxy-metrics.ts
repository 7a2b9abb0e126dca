import type { Metric } from "./metric";

/** What CloudWatch tells of an RDS Proxy. */
export interface ProxyMetrics {
  /** In microseconds: how long clients wait for one of the database's connections, on average. */
  readonly wait: Metric;
}

/** The metrics of a proxy, over all of its endpoints. */
export function proxyMetrics(proxyName: string): ProxyMetrics {
  return {
    wait: {
      namespace: "AWS/RDS",
      name: "DatabaseConnectionsBorrowLatency",
      dimensions: { ProxyName: proxyName },
      statistic: "Average",
    },
  };
}
