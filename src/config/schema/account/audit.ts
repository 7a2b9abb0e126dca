import { z } from "zod";
import { protectionPlanNames } from "../../../audit/protection-plans";
import { securityStandardNames } from "../../../audit/security-standards";
import { toldTwice } from "../observability/notifications/listener-rules";
import { subscriptions } from "../observability/notifications/notifications";
import { between } from "../primitives";
import { type Finding, repeated, rule, show } from "../rule";
import { trailSchema } from "./trail";

/** AWS looks for attacks; docs/decisions/audit.md says what each addition costs. */
const guardDuty = z
  .strictObject({
    /** From which severity on somebody is told. */
    tellFrom: z.enum(["low", "medium", "high"]),
    /** How often a finding that goes on is told again. */
    updateEvery: z.enum(["15 minutes", "1 hour", "6 hours"]),
    /** Additions beside CloudTrail, flows and DNS; all others are turned off. */
    protects: z.array(z.enum(protectionPlanNames)),
  })
  .check(rule(["protects"], ({ protects }) => listedTwice("protects", protects)));

/** How each resource was set up, and when it changed. */
const config = z.strictObject({
  record: z.enum(["changes", "daily"]),
  keepDays: between(90, 3650, "days"),
  supersededDays: between(1, 3650, "days"),
  protect: z.boolean(),
});

const securityHub = z
  .strictObject({
    standards: z.array(z.enum(securityStandardNames)).min(1, {
      error: `[] compares the account with nothing; choose ${securityStandardNames.map(show).join(", ")}`,
    }),
  })
  .check(rule(["standards"], ({ standards }) => listedTwice("standards", standards)));

/** What is written down of the account, who looks at it, and who is told; each part is left out where nobody wants it. */
export const auditSchema = z
  .strictObject({
    /** Who is told. */
    subscriptions,
    trail: trailSchema.optional(),
    guardDuty: guardDuty.optional(),
    /** Looks for what is open to others; free of charge. */
    accessAnalyzer: z.boolean(),
    config: config.optional(),
    securityHub: securityHub.optional(),
  })
  .check(
    rule(["subscriptions"], ({ subscriptions }) => toldTwice(subscriptions, ["subscriptions"])),
    rule(["config", "securityHub"], checkSecurityHub),
  );

export type AuditData = z.output<typeof auditSchema>;

function* checkSecurityHub({
  config,
  securityHub,
}: Pick<AuditData, "config" | "securityHub">): Iterable<Finding> {
  if (securityHub && !config) {
    yield {
      path: ["securityHub"],
      message:
        "most checks of Security Hub ask AWS Config, which records nothing here; add config, or remove securityHub",
    };
  }
}

function* listedTwice(field: string, values: readonly string[]): Iterable<Finding> {
  for (const value of repeated(values)) {
    yield { path: [field], message: `${show(value)} is listed more than once; list each once` };
  }
}
