import { ThreatDetection } from "../../../../../src/constructs/security/audit/threat-detection";
import { synthesized, testStack } from "../../../../support/synthesized";

test("additions that cost are on where the data says so, and off where AWS would turn them on", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new ThreatDetection(stack, "guardduty", { updateEvery: "1 hour", protects: ["database-logins"] });
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_guardduty_detector.guardduty")).toMatchObject({
    enable: true,
    finding_publishing_frequency: "ONE_HOUR",
  });
  const features = json.all("aws_guardduty_detector_feature").map(({ name, status }) => [name, status]);
  expect(Object.fromEntries(features)).toEqual({
    S3_DATA_EVENTS: "DISABLED",
    RDS_LOGIN_EVENTS: "ENABLED",
    LAMBDA_NETWORK_LOGS: "DISABLED",
    EKS_AUDIT_LOGS: "DISABLED",
    EBS_MALWARE_PROTECTION: "DISABLED",
  });
});
