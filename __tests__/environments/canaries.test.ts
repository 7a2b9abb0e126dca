import { unzipSync } from "fflate";
import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

test("who is asked from outside is who has people that Route 53 is far from, and who is in two regions", () => {
  const asking = [...stacks].filter(([, stack]) => stack.ids("aws_synthetics_canary").length > 0);
  expect(asking.map(([name]) => name).sort()).toEqual(["cosmicspace-massive", "saas-prod"]);
});

test.each([
  ["saas-prod", "https://api.saas.example/api/v1/health"],
  ["cosmicspace-massive", "https://api.massive.cosmicspace.app/health"],
])("%s is asked for %s every five minutes, in its own region", (name, url) => {
  // GIVEN
  const stack = stacks.get(name) as Synthesized;
  // THEN
  expect(stack.at("aws_synthetics_canary.canaries_health")).toMatchObject({
    schedule: { expression: "rate(5 minutes)" },
  });
  expect(stack.at("aws_synthetics_canary.canaries_health")).not.toHaveProperty("provider");
  const { content_base64 } = stack.at("aws_s3_object.canary_bucket_packages_health");
  const [script] = Object.values(unzipSync(Buffer.from(String(content_base64), "base64")));
  expect(new TextDecoder().decode(script)).toContain(`{"url":"${url}",`);
});

test.each([
  "saas-prod",
  "cosmicspace-massive",
])("%s is down when nobody there is answered twice in a row", (name) => {
  // GIVEN
  const stack = stacks.get(name) as Synthesized;
  // THEN
  expect(stack.at("aws_cloudwatch_metric_alarm.alarms_not_answered")).toMatchObject({
    metric_name: "SuccessPercent",
    dimensions: { CanaryName: `${name}-health` },
    period: 300,
    evaluation_periods: 2,
  });
  expect(stack.at("aws_cloudwatch_composite_alarm.alarms_down").alarm_rule).toContain(
    "${aws_cloudwatch_metric_alarm.alarms_not_answered.alarm_name}",
  );
});

test("the second region asks nobody, and nobody waits there for an answer", () => {
  const { alarm_rule } = (stacks.get("cosmicspace-massive") as Synthesized).at(
    "aws_cloudwatch_composite_alarm.second_region_alarms_down",
  );
  expect(alarm_rule).not.toContain("not_answered");
});
