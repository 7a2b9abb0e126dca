import { items, loadWith } from "../../../../support/cost";

const service = {
  "aws_ecs_task_definition.api": {
    container_definitions:
      '[{"logConfiguration":{"options":{"awslogs-group":"${aws_cloudwatch_log_group.api.name}"}}}]',
  },
  "aws_ecs_service.api": { desired_count: 10, task_definition: "${aws_ecs_task_definition.api.arn}" },
};

function logs(name: string, more: object = {}, load = loadWith()) {
  const group = { name, retention_in_days: 30, ...more };
  return items({ ...service, "aws_cloudwatch_log_group.api": group }, load).logs;
}

test("a group costs what the tasks write that log to it", () => {
  expect(logs("/ecs/saas-prod/api")).toBe(5);
});

test("what is seldom written costs a cent", () => {
  const group = { name: "/ecs/saas-prod/exec", retention_in_days: 30 };
  expect(items({ ...service, "aws_cloudwatch_log_group.exec": group }).logs).toBe(0.01);
});

test.each([
  ["/vpc/saas-prod-vpc/flow-logs", 2.5],
  ["/aws/rds/cluster/saas-prod-db/postgresql", 0.25],
  ["/aws/vendedlogs/elasticache/saas-prod-cache/slow-log", 0.25],
  ["aws-waf-logs-saas-prod-waf", 10],
  ["/aws/route53/saas.example", 10],
  ["/cloudtrail/saas-account-trail", 0.38],
])("%s costs what writes there", (name, usd) => {
  expect(logs(name, {}, loadWith({ requestsMillions: 1_000 }))).toBe(usd);
});

test("a group that is seldom read costs half", () => {
  expect(logs("/ecs/saas-prod/api", { log_group_class: "INFREQUENT_ACCESS" })).toBe(2.5);
});

test("what is kept costs by the month, compressed", () => {
  const kept = (retention_in_days: number) =>
    items({
      ...service,
      "aws_cloudwatch_log_group.api": { name: "/ecs/saas-prod/api", retention_in_days },
    })["logs kept"];
  expect(kept(60)).toBe(0.09);
  expect(kept(600)).toBe(0.9);
});

test("what is kept for ever costs what a year of it does: the estimate is of a month of the first", () => {
  const kept = (more: object) =>
    items({ ...service, "aws_cloudwatch_log_group.api": { name: "/ecs/saas-prod/api", ...more } })[
      "logs kept"
    ];
  expect(kept({})).toBe(kept({ retention_in_days: 365 }));
  expect(kept({})).toBeGreaterThan(Number(kept({ retention_in_days: 30 })));
});
