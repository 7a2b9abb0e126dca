import { habits } from "../../assumptions/habits";
import { type Counted, type Line, lineOf } from "../../line";
import type { auditPrices } from "../../prices/operations/audit";
import { blocks, type Resource } from "../../resources";
import { UnknownCost } from "../../unknown";
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
  aws_guardduty_detector_feature: (feature) =>
    feature.values.status === "DISABLED" ? [] : [additionLine(feature)],
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

/** What GuardDuty's additions look at in an account, by their names in its API. */
const additions: Readonly<
  Record<string, Omit<Counted, "price"> & { readonly price: keyof typeof auditPrices }>
> = {
  S3_DATA_EVENTS: {
    item: "reads and writes of objects looked at",
    price: "guardduty-objects",
    quantity: audit.dataEventsMillions,
  },
  RDS_LOGIN_EVENTS: {
    item: "databases looked at",
    price: "guardduty-logins",
    quantity: audit.databaseVcpus,
  },
  LAMBDA_NETWORK_LOGS: {
    item: "traffic of functions looked at",
    price: "guardduty-functions",
    quantity: audit.functionsGb,
  },
};

/** @throws UnknownCost for an addition that looks at what no stack has: clusters of Kubernetes, volumes of instances */
function additionLine(feature: Resource): Line {
  const addition = additions[String(feature.values.name)];
  if (!addition) {
    throw new UnknownCost(`nobody knows how much "${feature.values.name}" looks at; add it to tools/cost/`);
  }
  return lineOf("audit", feature, addition);
}

function line(resource: Resource, item: string, price: string, quantity: number): Line {
  return lineOf("audit", resource, { item, price, quantity });
}
