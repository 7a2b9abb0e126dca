import type { Metric } from "./metric";

/** What ACM tells of a certificate, twice a day, until it has expired. */
export interface CertificateMetrics {
  readonly daysToExpiry: Metric;
}

export function certificateMetrics(certificateArn: string): CertificateMetrics {
  return {
    daysToExpiry: {
      namespace: "AWS/CertificateManager",
      name: "DaysToExpiry",
      dimensions: { CertificateArn: certificateArn },
      statistic: "Minimum",
    },
  };
}
