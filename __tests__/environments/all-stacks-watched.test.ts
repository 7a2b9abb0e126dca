import { type QuantityName, quantities, quantityNames } from "../../src/alarms/quantities";
import { watchedOf } from "../support/drawn-metrics";
import type { Block } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

/** What an alarm on each quantity is on, in CloudWatch's names. What no environment watches is asserted with src/stacks/observability/series. */
const watched: Readonly<Partial<Record<QuantityName, readonly string[]>>> = {
  "service-cpu": ["CPUUtilization"],
  "service-memory": ["MemoryUtilization"],
  // tasks of which Container Insights tells nothing do not run
  "missing-tasks": ["DesiredTaskCount - FILL(RunningTaskCount, 0)"],
  "server-errors": ["HTTPCode_Target_5XX_Count", "100 * FILL(HTTPCode_Target_5XX_Count, 0) / RequestCount"],
  "response-time": ["TargetResponseTime"],
  "unhealthy-hosts": ["UnHealthyHostCount"],
  // a target group without tasks is not told of
  "healthy-hosts": ["FILL(HealthyHostCount, 0)"],
  "load-balancer-errors": [
    "HTTPCode_ELB_5XX_Count",
    "100 * FILL(HTTPCode_ELB_5XX_Count, 0) / SUM([RequestCount, HTTPCode_ELB_5XX_Count])",
  ],
  "told-backlog": ["QueueDepth"],
  "job-finished": ["FILL(finished, 0)"],
  "missed-starts": ["ApproximateNumberOfMessagesVisible"],
  "bounce-rate": ["100 * Reputation.BounceRate"],
  "complaint-rate": ["100 * Reputation.ComplaintRate"],
  "nat-refused-connections": ["ErrorPortAllocation"],
  "nat-dropped-packets": ["PacketsDropCount"],
  "distribution-errors": ["5xxErrorRate"],
  "blocked-requests": ["BlockedRequests"],
  "certificate-expiry": ["DaysToExpiry"],
  "health-check": ["HealthCheckStatus"],
  "dnssec-failure": ["DNSSECInternalFailure + DNSSECKeySigningKeysNeedingAction"],
  "database-cpu": ["CPUUtilization"],
  "database-connections": ["DatabaseConnections", "100 * DatabaseConnections / most"],
  "free-storage": ["FreeStorageSpace", "100 * FreeStorageSpace / allocated"],
  "replica-lag": ["AuroraReplicaLag", "DBInstanceReplicaLag"],
  "region-lag": ["AuroraGlobalDBReplicationLag"],
  "database-capacity": ["ACUUtilization"],
  "proxy-wait": ["DatabaseConnectionsBorrowLatency"],
  "cache-cpu": ["EngineCPUUtilization", "2 * CPUUtilization"],
  "cache-memory": ["DatabaseMemoryUsagePercentage"],
  "cache-evictions": ["Evictions"],
  "cache-lag": ["ReplicationLag"],
  "canary-success": ["SuccessPercent"],
  "logged-errors": ["logged-errors"],
};

let alarms: readonly Block[];

beforeAll(async () => {
  const stacks = [...(await writtenStacks()).values()];
  alarms = stacks.flatMap((json) =>
    json
      .ids("aws_cloudwatch_metric_alarm")
      .flatMap((id) =>
        /(^|_)alarms_/.test(id) && !id.startsWith("audit_")
          ? [json.at(`aws_cloudwatch_metric_alarm.${id}`)]
          : [],
      ),
  );
});

test("an alarm is on what it says", () => {
  const found = alarms.map((alarm) => ({ says: quantityOf(alarm), is: of(alarm) }));
  const wrong = found.filter(({ says, is }) => !(says && watched[says]?.includes(is)));
  expect(found.length).toBeGreaterThan(100);
  expect([...new Set(wrong.map(({ says, is }) => `${says}: ${is}`))]).toEqual([]);
});

/** Which quantity an alarm tells in its description: of those whose name it has, the longest. */
function quantityOf({ alarm_description }: Block): QuantityName | undefined {
  return quantityNames
    .filter((name) => String(alarm_description).includes(quantities[name].name))
    .sort((a, b) => quantities[b].name.length - quantities[a].name.length)[0];
}

/** How many there are at most is each part's own. */
function of(alarm: Block): string {
  return watchedOf(alarm)
    .replace(/(DatabaseConnections) \/ \d+$/, "$1 / most")
    .replace(/(FreeStorageSpace) \/ \(\$\{\S+\.allocated_storage\} \* 1073741824\)$/, "$1 / allocated");
}
