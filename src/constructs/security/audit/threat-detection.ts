import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { Construct } from "constructs";
import { type ProtectionPlan, protectionPlanNames, protectionPlans } from "../../../audit/protection-plans";

export interface ThreatDetectionProps {
  /** How often findings that go on are told again; new ones are told within five minutes. */
  readonly updateEvery: keyof typeof frequencies;
  /** Additions that are turned on; the others are turned off. */
  readonly protects: readonly ProtectionPlan[];
}

const frequencies = {
  "15 minutes": "FIFTEEN_MINUTES",
  "1 hour": "ONE_HOUR",
  "6 hours": "SIX_HOURS",
} as const;

/**
 * GuardDuty in one region: AWS reads CloudTrail's events, flows and names asked of DNS, and tells what looks like an
 * attack. It is there once per account and region.
 *
 * Monthly cost in us-east-1: $4.00 per million events of CloudTrail, $1.00 per GB of flow and DNS logs, so a few dollars
 * for a small product; additions beside it. The first 30 days are free.
 * @example new ThreatDetection(this, "guardduty", { updateEvery: "6 hours", protects: [] });
 */
export class ThreatDetection extends Construct {
  constructor(scope: Construct, id: string, { updateEvery, protects }: ThreatDetectionProps) {
    super(scope, id);
    const detector = new GuarddutyDetector(this, "Resource", {
      enable: true,
      findingPublishingFrequency: frequencies[updateEvery],
    });
    for (const plan of protectionPlanNames) {
      new GuarddutyDetectorFeature(this, plan, {
        detectorId: detector.id,
        name: protectionPlans[plan],
        status: protects.includes(plan) ? "ENABLED" : "DISABLED",
      });
    }
  }
}
