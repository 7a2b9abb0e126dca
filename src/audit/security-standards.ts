/**
 * What Security Hub compares an account with, as its ARNs call it.
 * Source: Security Hub user guide, "Standards reference for Security Hub CSPM".
 */
export const securityStandards = {
  /** AWS Foundational Security Best Practices. */
  fsbp: "aws-foundational-security-best-practices/v/1.0.0",
  /** CIS AWS Foundations Benchmark. */
  cis: "cis-aws-foundations-benchmark/v/3.0.0",
} as const;

export type SecurityStandard = keyof typeof securityStandards;

export const securityStandardNames = Object.keys(securityStandards) as SecurityStandard[];
