import { trailEventNames, trailEvents } from "../../../src/audit/trail-events";

/** Where CloudWatch Logs stops reading. Source: CloudWatch Logs API reference, PutMetricFilter. */
const longest = 1024;

test.each(trailEventNames)("%s has a pattern that CloudWatch Logs reads, and a sentence", (name) => {
  // GIVEN
  const { pattern, says } = trailEvents[name];
  // THEN it is one condition on fields of an event
  expect(pattern).toMatch(/^\{.*\$\.\w+.*\}$/);
  expect(pattern.length).toBeLessThanOrEqual(longest);
  expect(count(pattern, "(")).toBe(count(pattern, ")"));
  expect(count(pattern, '"') % 2).toBe(0);
  // AND nothing in it is Terraform's
  expect(pattern).not.toMatch(/[$%]\{/);
  expect(says).toMatch(/^(somebody|the root user|an IAM user) /);
});

test("every pattern is another one", () => {
  const patterns = trailEventNames.map((name) => trailEvents[name].pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

test("there is one for each control of Security Hub's on trails, CloudWatch.1 to CloudWatch.14", () => {
  expect(trailEventNames).toHaveLength(14);
});

// as the service's own page writes them, so that its controls pass
test.each([
  [
    "trail-changes",
    "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
  ],
  [
    "key-deletion",
    "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
  ],
] as const)("%s is written as Security Hub compares it", (name, pattern) => {
  expect(trailEvents[name].pattern).toBe(pattern);
});

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
