import { graphsOf, marksOf, metricsOf } from "../../support/dashboards";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

function prod(): Synthesized {
  return stacks.get("fckdoomscroll-prod") as Synthesized;
}

test("production has the dashboard of document 002, dev has none", () => {
  expect(prod().at("aws_cloudwatch_dashboard.dashboard").dashboard_name).toBe("fckdoomscroll-dashboard");
  expect(stacks.get("fckdoomscroll-dev")?.ids("aws_cloudwatch_dashboard")).toEqual([]);
});

// document 002, Key Metrics; CloudWatch calls the counts of tasks otherwise
test.each([
  ["AWS/ECS", "CPUUtilization", "CPU of tasks", "%"],
  ["AWS/ECS", "MemoryUtilization", "Memory of tasks", "%"],
  ["ECS/ContainerInsights", "RunningTaskCount", "Tasks", "tasks"],
  ["ECS/ContainerInsights", "DesiredTaskCount", "Tasks", "tasks"],
  ["AWS/ApplicationELB", "TargetResponseTime", "Response time", "ms"],
  ["AWS/ApplicationELB", "RequestCount", "Requests per minute", "requests"],
  ["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Server errors (5xx) per minute", "answers"],
  ["AWS/ApplicationELB", "HTTPCode_Target_4XX_Count", "Client errors (4xx) per minute", "answers"],
  ["AWS/RDS", "CPUUtilization", "CPU of the database", "%"],
  ["AWS/RDS", "DatabaseConnections", "Connections", "connections"],
  ["AWS/RDS", "FreeableMemory", "Free memory", "GB"],
  ["AWS/RDS", "ReadLatency", "Read and write latency", "ms"],
  ["AWS/RDS", "WriteLatency", "Read and write latency", "ms"],
])("%s %s is drawn as %s, in %s", (namespace, name, title, unit) => {
  // GIVEN
  const metrics = metricsOf(prod()).filter(({ graph }) => graph === title);
  // THEN
  expect(metrics).toContainEqual(expect.objectContaining({ namespace, name }));
  expect(graphsOf(prod()).get(title)?.yAxis).toMatchObject({ left: { label: unit } });
});

// document 002, Email: "Event Publishing: CloudWatch (track sends, bounces, complaints)"
test.each(["Send", "Bounce", "Complaint"])("%s of SES is drawn per hour", (name) => {
  const messages = metricsOf(prod()).filter(({ graph }) => graph === "Messages per hour");
  expect(messages).toContainEqual({
    graph: "Messages per hour",
    region: "us-east-1",
    namespace: "AWS/SES",
    name,
    dimensions: {
      "ses:configuration-set": "${aws_sesv2_configuration_set.mail_configuration_set.configuration_set_name}",
    },
    statistic: "Sum",
    label: name.toLowerCase(),
  });
});

test.each([
  ["CPU of tasks", 70],
  ["Memory of tasks", 80],
  ["Response time", 500],
  ["Read and write latency", 1],
])("%s has its target, a line at %d", (title, value) => {
  expect(marksOf(prod(), title)).toContainEqual(
    expect.objectContaining({ value, label: expect.stringContaining("target") }),
  );
});

test.each([
  ["CPU of tasks", "app-cpu: above 80 %"],
  ["Memory of tasks", "app-memory: above 85 %"],
  ["Server errors (5xx) per minute", "server-errors, balancer-errors: above 10 answers"],
  ["CPU of the database", "database-cpu: above 75 %"],
  ["Response time", "slow-answers: app average above 1000 ms"],
])("%s has the threshold of its alarm: %s", (title, label) => {
  expect(marksOf(prod(), title).map((mark) => mark.label)).toContain(label);
});
