import { habits } from "../../assumptions/habits";
import { type Line, lineOf } from "../../line";
import { blocks, type Resource } from "../../resources";
import type { Rules } from "../rule";

const { audit } = habits;

/** What watches an account. */
export const auditRules: Rules = {
  // the first record of what is done to an account is free; reads and writes of objects are not
  aws_cloudtrail: (trail) => {
    const hasDataEvents =
      blocks(trail.values.event_selector).some(({ data_resource }) => blocks(data_resource).length > 0) ||
      blocks(trail.values.advanced_event_selector).some((selector) =>
        JSON.stringify(selector).includes('"Data"'),
      );
    return hasDataEvents
      ? [line(trail, "reads and writes of objects", "trail-data-events", audit.dataEventsMillions)]
      : [];
  },
  aws_guardduty_detector: (detector) =>
    detector.values.enable === false
      ? []
      : [
          line(detector, "events looked at", "guardduty-events", audit.managementEventsMillions),
          line(detector, "flows and queries looked at", "guardduty-flows", audit.flowsGb),
        ],
  aws_config_configuration_recorder: (recorder) => {
    const isDaily = blocks(recorder.values.recording_mode).some(
      ({ recording_frequency }) => recording_frequency === "DAILY",
    );
    const price = isDaily ? "config-items daily" : "config-items";
    return [line(recorder, "changes recorded", price, audit.configItems)];
  },
  aws_config_config_rule: (rule, { resources }) => [
    line(
      rule,
      "evaluations",
      "config-evaluations",
      audit.evaluations / resources.ofType("aws_config_config_rule").length,
    ),
  ],
  aws_config_conformance_pack: (pack) => [line(pack, "evaluations", "config-evaluations", audit.evaluations)],
  aws_securityhub_standards_subscription: (subscription, { resources }) => [
    line(
      subscription,
      "checks",
      "securityhub-checks",
      audit.checks / resources.ofType("aws_securityhub_standards_subscription").length,
    ),
  ],
  aws_accessanalyzer_analyzer: (analyzer) =>
    String(analyzer.values.type).endsWith("UNUSED_ACCESS")
      ? [line(analyzer, "roles looked at", "unused-access", audit.roles)]
      : [],
};

function line(resource: Resource, item: string, price: string, quantity: number): Line {
  return lineOf("security", resource, { item, price, quantity });
}
