import { byArea } from "../../../tools/review/review";
import { madeUpReview, realReview, yesesTo } from "../../support/plans";

/** What a person has to say yes to in a plan that Terraform made. */
function verdict(name: string): string[] {
  return realReview(name).findings.map(({ concern, address, attribute }) =>
    [concern, address, attribute].join(" ").trim(),
  );
}

test("a production that protects less needs a yes for each thing, the gravest first", () => {
  expect(verdict("weakened-production")).toEqual([
    "loss aws_cloudwatch_log_group.waf_logs_group",
    "protection aws_cloudwatch_log_group.api_task_logs retention_in_days",
    "protection aws_db_instance.database backup_retention_period",
    "protection aws_db_instance.database delete_automated_backups",
    "protection aws_db_instance.database deletion_protection",
    "protection aws_db_instance.database skip_final_snapshot",
    "protection aws_wafv2_web_acl_association.waf_load_balancer",
    "watch aws_cloudwatch_metric_alarm.alarms_blocked_requests",
  ]);
});

test("a replaced database is a loss, and what a shell in its tasks may do is more than before", () => {
  expect(verdict("replaced-database")).toEqual([
    "loss aws_db_instance.database",
    "permissions aws_ecs_service.api enable_execute_command",
    "permissions aws_iam_role_policy.api_task_role_exec_sessions policy",
    "permissions aws_iam_role_policy.api_task_role_exec_sessions policy",
    "permissions aws_iam_role_policy.api_task_role_exec_sessions policy",
  ]);
});

test.each(["another-service", "larger-tasks", "rotated-header"])("nothing of %s needs a yes", (name) => {
  expect(verdict(name)).toEqual([]);
});

test("a resource that only goes by another address is moved, one that is let go of is forgotten, and one that is there already is imported", () => {
  const bucket = { bucket: "b" };
  const { changes, findings } = madeUpReview({
    "aws_s3_bucket.now": { actions: ["no-op"], before: bucket, after: bucket, from: "aws_s3_bucket.old" },
    "aws_subnet.gone": { actions: ["forget"], before: { id: "subnet-1" } },
    "aws_vpc.found": {
      actions: ["no-op"],
      before: { id: "vpc-1" },
      after: { id: "vpc-1" },
      importing: { id: "vpc-1" },
    },
    "aws_vpc.same": { actions: ["no-op"], before: {}, after: {} },
  });
  expect(changes.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
    "move aws_s3_bucket.now",
    "forget aws_subnet.gone",
    "import aws_vpc.found",
  ]);
  expect(findings).toEqual([]);
});

test("Terraform that lets go of what holds data needs a yes", () => {
  expect(yesesTo({ "aws_db_instance.x": { actions: ["forget"], before: { id: "x" } } })).toEqual([
    "loss aws_db_instance.x: Terraform lets go of it: it stays on AWS with its data, and nothing sees to it any more",
  ]);
});

test("changes are told by area, in the order in which areas stand on each other", () => {
  const create = { actions: ["create"], after: {} } as const;
  const review = madeUpReview({ "aws_ecs_service.a": create, "aws_new.a": create, "aws_vpc.a": create });
  expect([...byArea(review)].map(([area, [first]]) => `${area}: ${first?.address}`)).toEqual([
    "network: aws_vpc.a",
    "compute: aws_ecs_service.a",
    "elsewhere: aws_new.a",
  ]);
});
