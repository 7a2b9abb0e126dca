import type { Values } from "../../../../../tools/cost/resources";
import { costs, items } from "../../../../support/cost";

test("a trail of what is done to an account is free, one of objects is not", () => {
  const trail = (values: Values) => items({ "aws_cloudtrail.t": values });
  expect(trail({})).toEqual({});
  const selector = { field_selector: [{ field: "eventCategory", equals: ["Data"] }] };
  expect(trail({ advanced_event_selector: [selector] })).toEqual({ "reads and writes of objects": 1 });
  expect(trail({ event_selector: [{ data_resource: [{}] }] })).toEqual({ "reads and writes of objects": 1 });
});

test("a detector costs what it looks at, unless it is off", () => {
  expect(items({ "aws_guardduty_detector.d": { enable: true } })).toEqual({
    "events looked at": 2,
    "flows and queries looked at": 5,
  });
  expect(items({ "aws_guardduty_detector.d": { enable: false } })).toEqual({});
});

test("an addition to a detector costs what it looks at, where it is on", () => {
  const feature = (name: string, status: string) =>
    items({ "aws_guardduty_detector_feature.f": { name, status } });
  expect(feature("S3_DATA_EVENTS", "ENABLED")).toEqual({ "reads and writes of objects looked at": 0.8 });
  expect(feature("RDS_LOGIN_EVENTS", "ENABLED")).toEqual({ "databases looked at": 6 });
  expect(feature("LAMBDA_NETWORK_LOGS", "ENABLED")).toEqual({ "traffic of functions looked at": 1 });
  expect(feature("S3_DATA_EVENTS", "DISABLED")).toEqual({});
});

test("an addition that looks at what no stack has is named", () => {
  const feature = { name: "EKS_AUDIT_LOGS", status: "ENABLED" };
  expect(costs({ "aws_guardduty_detector_feature.f": feature }).unknown).toEqual([
    'aws_guardduty_detector_feature.f: nobody knows how much "EKS_AUDIT_LOGS" looks at; add it to tools/cost/',
  ]);
});

test("a recorder costs each change, four times as much where it looks once a day", () => {
  const recorder = (recording_frequency: string) =>
    items({ "aws_config_configuration_recorder.r": { recording_mode: { recording_frequency } } });
  expect(recorder("CONTINUOUS")).toEqual({ "changes recorded": 1.5 });
  expect(recorder("DAILY")).toEqual({ "changes recorded": 6 });
});

test("rules and standards share the evaluations", () => {
  const rules = { "aws_config_config_rule.a": {}, "aws_config_config_rule.b": {} };
  expect(items(rules)).toEqual({ evaluations: 1 });
  expect(items({ "aws_securityhub_standards_subscription.s": {} })).toEqual({ checks: 3 });
});

test("an analyzer of who may reach what is free, one of unused access is not", () => {
  const analyzer = (type: string) => items({ "aws_accessanalyzer_analyzer.a": { type } });
  expect(analyzer("ACCOUNT")).toEqual({});
  expect(analyzer("ACCOUNT_UNUSED_ACCESS")).toEqual({ "roles looked at": 6 });
});
