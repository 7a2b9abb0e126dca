import { percent, type Quantity } from "../quantity";

/**
 * What may be watched of the ways in. Sources: CloudFront Developer Guide, "Types of metrics for CloudFront"; WAF Developer
 * Guide, "AWS WAF core metrics and dimensions"; ACM User Guide, "Supported CloudWatch metrics"; Route 53 Developer Guide,
 * "Monitoring health checks using CloudWatch", "Monitoring hosted zones using Amazon CloudWatch".
 */
export const edgeQuantities = {
  "distribution-errors": {
    of: "distribution",
    name: "answers with status 5xx that people got from CloudFront",
    units: { percent },
    alarms: "above",
    finestSeconds: 60,
    // nobody asked
    missing: "notBreaching",
  },
  "blocked-requests": {
    of: "firewall",
    name: "requests that the firewall refused",
    units: { requests: {} },
    alarms: "above",
    finestSeconds: 60,
    // told of only where there are some
    missing: "notBreaching",
  },
  "certificate-expiry": {
    of: "certificate",
    name: "days until the certificate expires",
    // as long as one that ACM has issued holds: ACM User Guide, "AWS Certificate Manager concepts"
    units: { days: { most: 395 } },
    alarms: "below",
    finestSeconds: 86_400,
    // not told any more once it has expired: what was told last holds
    missing: "ignore",
  },
  "health-check": {
    of: "health-check",
    name: "health from other parts of the world, 1 being healthy,",
    units: { status: { most: 1 } },
    alarms: "below",
    finestSeconds: 60,
    // a check that tells nothing is as bad as one that fails
    missing: "breaching",
  },
  "dnssec-failure": {
    of: "signed-zone",
    name: "failures of Route 53 to sign the zone, and keys that it cannot use",
    units: { count: {} },
    alarms: "above",
    finestSeconds: 14_400,
    // told every four hours, which may miss a period: what was told last holds
    missing: "ignore",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
