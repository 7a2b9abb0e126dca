import { Dashboard } from "../../../../../src/constructs/observability/dashboard/dashboard";
import type { Widget } from "../../../../../src/constructs/observability/dashboard/widget";
import { CustomerKey } from "../../../../../src/constructs/security/customer-key";
import { synthesized, testStack } from "../../../../support/synthesized";

function body(...items: Widget[]) {
  const stack = testStack();
  new Dashboard(stack, "dashboard", { name: "test-dev-dashboard", rows: [{ height: 4, items }] });
  const { dashboard_name, dashboard_body } = synthesized(stack).at("aws_cloudwatch_dashboard.dashboard");
  return { name: dashboard_name, ...JSON.parse(String(dashboard_body)) };
}

test("a dashboard has its name, and shows the last hours in steps that stay as they are", () => {
  expect(body()).toEqual({
    name: "test-dev-dashboard",
    start: "-PT3H",
    periodOverride: "inherit",
    widgets: [],
  });
});

test("widgets stand where they are laid out", () => {
  // WHEN
  const { widgets } = body(
    { kind: "text", markdown: "# test-dev" },
    { kind: "alarms", title: "Alarms", alarmArns: ["arn:aws:cloudwatch:us-east-1:123456789012:alarm:a"] },
    { kind: "graph", title: "CPU", unit: "%", region: "us-east-1", lines: [] },
  );
  // THEN
  expect(widgets).toMatchObject([
    { type: "text", x: 0, y: 0, width: 8, height: 4, properties: { markdown: "# test-dev" } },
    { type: "alarm", x: 8, properties: { title: "Alarms", alarms: [expect.stringContaining(":alarm:a")] } },
    { type: "metric", x: 16, properties: { title: "CPU", view: "timeSeries" } },
  ]);
});

test("what Terraform knows only later stays a reference inside the body", () => {
  // GIVEN
  const stack = testStack();
  const key = new CustomerKey(stack, "key", {
    alias: "test-dev-key",
    account: "123456789012",
    region: "us-east-1",
    description: "Test",
  });
  // WHEN
  const items: Widget[] = [{ kind: "text", markdown: key.arn }];
  new Dashboard(stack, "dashboard", { name: "test-dev-dashboard", rows: [{ height: 1, items }] });
  // THEN
  const { dashboard_body } = synthesized(stack).at("aws_cloudwatch_dashboard.dashboard");
  expect(JSON.parse(String(dashboard_body)).widgets[0].properties.markdown).toBe("${aws_kms_key.key.arn}");
});
