import { section } from "../../../tools/observability/section";

interface Resource {
  readonly address: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What `terraform show -json` prints of a state with these resources. */
function shown(...resources: readonly Resource[]): string {
  const typed = resources.map((resource) => ({ ...resource, type: resource.address.split(".")[0] }));
  return JSON.stringify({ values: { root_module: { resources: typed } } });
}

function arn(name: string, region = "us-east-1"): string {
  return `arn:aws:cloudwatch:${region}:123456789012:alarm:${name}`;
}

const topic = {
  address: "aws_sns_topic.notifications_critical",
  values: { name: "dougust-prod-critical", arn: "arn:aws:sns:us-east-1:123456789012:dougust-prod-critical" },
};

const metric = {
  namespace: "AWS/ApplicationELB",
  metric_name: "HTTPCode_Target_5XX_Count",
  dimensions: { LoadBalancer: "app/dougust-prod-alb/0123456789abcdef" },
};

const balancer = {
  address: "aws_lb.load_balancer",
  values: { name: "dougust-prod-alb", arn_suffix: "app/dougust-prod-alb/0123456789abcdef" },
};

function alarm(values: Readonly<Record<string, unknown>> = {}): Resource {
  return {
    address: "aws_cloudwatch_metric_alarm.alarms_server_errors",
    values: {
      alarm_name: "dougust-prod-server-errors",
      arn: arn("dougust-prod-server-errors"),
      ...metric,
      statistic: "Sum",
      period: 300,
      evaluation_periods: 1,
      threshold: 10,
      comparison_operator: "GreaterThanThreshold",
      treat_missing_data: "notBreaching",
      alarm_actions: [topic.values.arn],
      metric_query: [],
      ...values,
    },
  };
}

test("an alarm is told with what it watches, when it goes off, what silence means, whom it tells and who asked for it", () => {
  // WHEN
  const written = section("dougust-prod", shown(balancer, topic, alarm()));
  // THEN
  expect(written).toContain("### Alarms in us-east-1");
  expect(written).toContain(
    "| `dougust-prod-server-errors` | Sum of AWS/ApplicationELB HTTPCode_Target_5XX_Count, LoadBalancer `aws_lb.load_balancer` | above 10, 1 × 300 s | nothing wrong | `dougust-prod-critical` | 001, Recommended Alarms: ALB: 5xx errors > 10 in 5 minutes |",
  );
});

test("metric math is told with its metrics, and so many of so many periods", () => {
  // GIVEN
  const measured = { ...metric, stat: "Sum", period: 60 };
  const written = section(
    "dougust-prod",
    shown(
      alarm({
        ...{ namespace: null, metric_name: null, statistic: "", period: null, dimensions: null },
        metric_query: [
          { id: "errors", metric: [measured], return_data: false },
          { id: "twice", expression: "errors * 2", metric: [], return_data: false },
          { id: "result", expression: "FILL(twice, 0)", metric: [], return_data: true },
        ],
        datapoints_to_alarm: 2,
        evaluation_periods: 3,
      }),
    ),
  );
  // THEN
  expect(written).toContain(
    "| `FILL(twice, 0)`<br>`errors`: Sum of AWS/ApplicationELB HTTPCode_Target_5XX_Count, LoadBalancer `app/dougust-prod-alb/0123456789abcdef`<br>`twice`: `errors * 2` | above 10, 2 of 3 × 60 s |",
  );
});

test("an alarm that tells nobody itself is told with what acts on it", () => {
  // GIVEN
  const composite = {
    address: "aws_cloudwatch_composite_alarm.alarms_failing",
    values: {
      alarm_name: "dougust-prod-failing",
      arn: arn("dougust-prod-failing"),
      alarm_rule: 'ALARM("dougust-prod-server-errors")',
      alarm_actions: [topic.values.arn],
      actions_suppressor: [{ alarm: "dougust-prod-down" }],
    },
  };
  const service = {
    address: "aws_ecs_service.api",
    values: { name: "dougust-prod-api", alarms: [{ alarm_names: ["dougust-prod-server-errors"] }] },
  };
  // WHEN
  const written = section("dougust-prod", shown(alarm({ alarm_actions: [] }), composite, service));
  // THEN
  expect(written).toContain("| `dougust-prod-failing`, rolls back `dougust-prod-api` |");
  expect(written).toContain(
    "| `dougust-prod-failing` | `ALARM(dougust-prod-server-errors)` | `dougust-prod-down` is in alarm | `dougust-prod-critical` |  |",
  );
});

test("events are told with what happened and whom they tell; rules that tell no people are no business of theirs", () => {
  // GIVEN
  const rule = (id: string, description: string) => ({
    address: `aws_cloudwatch_event_rule.events_${id}`,
    values: {
      name: `dougust-prod-${id}`,
      arn: `arn:aws:events:us-east-1:123456789012:rule/dougust-prod-${id}`,
      description,
    },
  });
  const target = (id: string, to: string) => ({
    address: `aws_cloudwatch_event_target.events_${id}_target`,
    values: { rule: `dougust-prod-${id}`, arn: to },
  });
  // WHEN
  const written = section(
    "dougust-prod",
    shown(
      topic,
      rule("failed", "A deployment failed"),
      target("failed", topic.values.arn),
      rule("other", "Forwards"),
      target("other", "arn:aws:events:us-east-1:123456789012:event-bus/default"),
    ),
  );
  // THEN
  expect(written).toContain(
    "| `dougust-prod-failed` | us-east-1 | A deployment failed | `dougust-prod-critical` |",
  );
  expect(written).not.toContain("dougust-prod-other");
});

test("a budget is told with its amount, and who is told of how much of it", () => {
  // GIVEN
  const notification = (notification_type: string, threshold: number) => ({
    notification_type,
    threshold,
    threshold_type: "PERCENTAGE",
    subscriber_email_addresses: ["costs@dougust.example"],
  });
  const budget = {
    address: "aws_budgets_budget.budget",
    values: {
      name: "dougust-prod-budget",
      limit_amount: "1510.0",
      notification: [notification("FORECASTED", 100), notification("ACTUAL", 80)],
    },
  };
  // WHEN
  const written = section("dougust-prod", shown(budget));
  // THEN
  expect(written).toContain(
    "| `dougust-prod-budget` | $1,510 a month | actual above 80 %: costs@dougust.example<br>forecasted above 100 %: costs@dougust.example |",
  );
});

test("alarms stand by region, and a part in a second region is the same part of the document", () => {
  // WHEN
  const written = section(
    "cosmicspace-massive",
    shown({
      ...alarm({
        alarm_name: "cosmicspace-massive-eu-west-1-server-errors",
        arn: arn("cosmicspace-massive-eu-west-1-server-errors", "eu-west-1"),
      }),
      address: "aws_cloudwatch_metric_alarm.second_region_alarms_server_errors",
    }),
  );
  // THEN
  expect(written).toContain("### Alarms in eu-west-1");
  expect(written).toContain("000, Alarms: 5xx errors (> 1%)");
});

test("topics are told with who listens; those that nobody listens to are no business of people", () => {
  // GIVEN
  const subscription = {
    address: "aws_sns_topic_subscription.notifications_critical_on_call",
    values: { topic_arn: topic.values.arn, protocol: "email", endpoint: "on-call@dougust.example" },
  };
  const deaf = {
    address: "aws_sns_topic.other",
    values: { name: "other", arn: "arn:aws:sns:us-east-1:1:other" },
  };
  // WHEN
  const written = section("dougust-prod", shown(topic, deaf, subscription));
  // THEN
  expect(written).toContain("| `dougust-prod-critical` | us-east-1 | email on-call@dougust.example |");
  expect(written).not.toContain("other");
});

test("a dashboard is told graph by graph, with every metric in full and its lines", () => {
  // GIVEN
  const widgets = [
    { type: "text", properties: { markdown: "# Traffic" } },
    {
      type: "metric",
      properties: {
        title: "Errors",
        stat: "Sum",
        metrics: [
          ["AWS/ApplicationELB", "RequestCount", "LoadBalancer", balancer.values.arn_suffix],
          [".", "HTTPCode_Target_5XX_Count", ".", ".", { stat: "Maximum" }],
          ["AWS/ECS", "CPUUtilization", { id: "m1", visible: false }],
          [{ expression: "m1 / 2", label: "half" }],
        ],
        annotations: {
          horizontal: [
            { label: "target", value: 500 },
            { label: "above 80 %", value: 80 },
          ],
        },
      },
    },
    { type: "alarm", properties: { title: "Alarms", alarms: [arn("dougust-prod-down")] } },
  ];
  const dashboard = {
    address: "aws_cloudwatch_dashboard.dashboard",
    values: { dashboard_name: "dougust-prod", dashboard_body: JSON.stringify({ widgets }) },
  };
  // WHEN
  const written = section("dougust-prod", shown(balancer, dashboard));
  // THEN
  expect(written).toContain("### Dashboard `dougust-prod`");
  expect(written).toContain(
    "| Errors | Sum of AWS/ApplicationELB RequestCount, LoadBalancer `aws_lb.load_balancer`<br>Maximum of AWS/ApplicationELB HTTPCode_Target_5XX_Count, LoadBalancer `aws_lb.load_balancer`<br>`m1`: Sum of AWS/ECS CPUUtilization<br>half: `m1 / 2` | target 500<br>above 80 % |",
  );
  expect(written).toContain("| Alarms | state of `dougust-prod-down` |  |");
});

test("a saved query is told word for word", () => {
  // GIVEN
  const query = {
    address: "aws_cloudwatch_query_definition.queries_errors",
    values: {
      name: "dougust-prod/errors",
      log_group_names: ["/ecs/dougust-prod/api"],
      query_string: "fields @message\n| filter level = 'error'\n",
    },
  };
  // WHEN
  const written = section("dougust-prod", shown(query));
  // THEN
  expect(written).toContain(
    "`dougust-prod/errors` over `/ecs/dougust-prod/api`:\n\n```\nfields @message\n| filter level = 'error'\n```",
  );
});

test("what would break a table's cell does not", () => {
  const written = section("dougust-prod", shown(alarm({ alarm_name: "a|b" })));
  expect(written).toContain("| `a\\|b` |");
});
