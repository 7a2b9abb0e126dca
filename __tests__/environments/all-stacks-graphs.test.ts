import { stacksShown } from "../support/dashboards";
import { type DrawnLine, drawnLines } from "../support/drawn-metrics";
import { writtenStacks } from "../support/written-stacks";

type About = Pick<DrawnLine, "unit"> & Partial<Pick<DrawnLine, "scale">> & { readonly of: readonly string[] };

const gibibyte = 2 ** 30;

/** What each graph says it shows, in CloudWatch's names, and how CloudWatch's unit becomes that of the axis. */
const graphs: Readonly<Record<string, About>> = {
  Requests: { unit: "requests", of: ["RequestCount"] },
  "Response time": { unit: "ms", scale: 1000, of: ["TargetResponseTime"] },
  "Server errors (5xx)": { unit: "answers", of: ["HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"] },
  "Server errors, share of requests": {
    unit: "%",
    of: [
      "100 * FILL(HTTPCode_Target_5XX_Count, 0) / RequestCount",
      // requests of which no task heard are not counted as requests
      "100 * FILL(HTTPCode_ELB_5XX_Count, 0) / SUM([RequestCount, HTTPCode_ELB_5XX_Count])",
    ],
  },
  "Client errors (4xx)": { unit: "answers", of: ["HTTPCode_Target_4XX_Count"] },
  "Logged errors": { unit: "lines", of: ["logged-errors"] },
  "CPU of tasks": { unit: "%", of: ["CPUUtilization"] },
  "Memory of tasks": { unit: "%", of: ["MemoryUtilization"] },
  Tasks: { unit: "tasks", of: ["RunningTaskCount", "DesiredTaskCount", "HealthyHostCount"] },
  // tasks of which Container Insights tells nothing do not run
  "Tasks missing or unhealthy": {
    unit: "tasks",
    of: ["DesiredTaskCount - FILL(RunningTaskCount, 0)", "UnHealthyHostCount"],
  },
  "Versions side by side": { unit: "versions", of: ["DeploymentCount"] },
  "Tasks that are starting": { unit: "tasks", of: ["PendingTaskCount"] },
  "Through the NAT gateways": {
    unit: "MB",
    scale: 1 / 1_000_000,
    of: ["BytesOutToDestination", "BytesInFromDestination"],
  },
  "Connections that NAT refused": { unit: "count", of: ["ErrorPortAllocation"] },
  "Packets that NAT dropped": { unit: "count", of: ["PacketsDropCount"] },
  "Requests to buckets": { unit: "requests", of: ["AllRequests"] },
  "Errors of buckets": { unit: "answers", of: ["4xxErrors", "5xxErrors"] },
  "First byte from buckets": { unit: "ms", of: ["FirstByteLatency"] },
  "CPU of the database": { unit: "%", of: ["CPUUtilization"] },
  Connections: { unit: "connections", of: ["DatabaseConnections"] },
  "Connections, share of the most": { unit: "%", of: ["100 * DatabaseConnections / most"] },
  "Free memory": { unit: "GB", scale: 1 / gibibyte, of: ["FreeableMemory"] },
  "Free storage": { unit: "GB", scale: 1 / gibibyte, of: ["FreeStorageSpace"] },
  "Free storage, share of allocated": {
    unit: "%",
    of: [`100 * FreeStorageSpace / (\${aws_db_instance.database.allocated_storage} * ${gibibyte})`],
  },
  "Read and write latency": { unit: "ms", scale: 1000, of: ["ReadLatency", "WriteLatency"] },
  "Sessions at work": { unit: "sessions", of: ["DBLoad"] },
  "Aurora capacity": { unit: "ACU", of: ["ServerlessDatabaseCapacity"] },
  "Aurora capacity, share of the most": { unit: "%", of: ["ACUUtilization"] },
  "Behind the writer": {
    unit: "ms",
    of: ["AuroraReplicaLag", "DBInstanceReplicaLag", "AuroraGlobalDBReplicationLag"],
  },
  "Waiting for the proxy": { unit: "ms", scale: 1 / 1000, of: ["DatabaseConnectionsBorrowLatency"] },
  // a small node's whole CPU, of whose two cores Redis has one
  "CPU of Redis": { unit: "%", of: ["EngineCPUUtilization", "2 * CPUUtilization"] },
  "Memory of Redis": { unit: "%", of: ["DatabaseMemoryUsagePercentage"] },
  "Keys thrown away": { unit: "keys", of: ["Evictions"] },
  "Connections to Redis": { unit: "connections", of: ["CurrConnections"] },
  "Replicas behind": { unit: "s", of: ["ReplicationLag"] },
  "Work that waits": { unit: "messages", of: ["QueueDepth"] },
  "Requests to CloudFront": { unit: "requests", of: ["Requests"] },
  "Errors of CloudFront, share of requests": { unit: "%", of: ["5xxErrorRate", "4xxErrorRate"] },
  "Sent by CloudFront": { unit: "MB", scale: 1 / 1_000_000, of: ["BytesDownloaded"] },
  "Refused at CloudFront": { unit: "requests", of: ["BlockedRequests"] },
  "Refused before the load balancer": { unit: "requests", of: ["BlockedRequests"] },
  "Health seen from elsewhere": { unit: "healthy", of: ["HealthCheckStatus"] },
  "Certificates at CloudFront": { unit: "days left", of: ["DaysToExpiry"] },
  "Certificate of the load balancer": { unit: "days left", of: ["DaysToExpiry"] },
  "Tries of canaries that succeed": { unit: "%", of: ["SuccessPercent"] },
  "Time that canaries take": { unit: "ms", of: ["Duration"] },
  Messages: { unit: "messages", of: ["Send", "Delivery", "Bounce", "Complaint"] },
  // SES tells shares of one
  "Bounces, share of mail": { unit: "%", of: ["100 * Reputation.BounceRate"] },
  "Complaints, share of mail": { unit: "%", of: ["100 * Reputation.ComplaintRate"] },
  "Failures of Route 53 to sign the zone, and keys that it cannot use": {
    unit: "count",
    of: ["DNSSECInternalFailure + DNSSECKeySigningKeysNeedingAction"],
  },
  "export: runs that told that they are done": { unit: "runs", of: ["FILL(finished, 0)"] },
  "export: starts that were given up": { unit: "starts", of: ["ApproximateNumberOfMessagesVisible"] },
};

let lines: readonly DrawnLine[];

beforeAll(async () => {
  const stacks = await writtenStacks();
  lines = [...stacks].flatMap(([name, json]) => (stacksShown.includes(name) ? drawnLines(json) : []));
});

/** How many connections there are at most is each database's own. */
function known({ of }: DrawnLine): string {
  return of.replace(/(DatabaseConnections) \/ \d+$/, "$1 / most");
}

test("every graph draws what its title says, in the unit of its axis", () => {
  const wrong = lines.filter((line) => {
    const { of, unit, scale = 1 } = graphs[line.title] ?? { of: [], unit: "" };
    const isScaled = Math.abs(line.scale / scale - 1) < 1e-9;
    return !(of.includes(known(line)) && line.unit === unit && isScaled);
  });
  const said = wrong.map(({ title, unit, scale, of }) => `${title}: ${scale} * ${of} in ${unit}`);
  expect([...new Set(said)]).toEqual([]);
});

test.each(Object.entries(graphs))("all of %s is drawn somewhere", (title, { of }) => {
  const drawn = lines.filter((line) => line.title === title).map(known);
  expect(of.filter((each) => !drawn.includes(each))).toEqual([]);
});
