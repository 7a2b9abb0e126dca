import { changes } from "../local/changes/changes";
import type { Change } from "../local/stacks";
import { type Emulator, startEmulator } from "../local/start-emulator";
import type { Terraform } from "../local/terraform";
import { body, type Edited, reviewed, type Version, without } from "./support/reviewed";
import { initialized, makeStateBucket } from "./support/workplace";

const stack = "dougust-dev";

let emulator: Emulator;
let terraform: Terraform;

beforeAll(async () => {
  emulator = await startEmulator();
  await makeStateBucket(emulator, "dougust");
  terraform = await initialized(emulator, stack);
  await terraform.apply();
});

afterAll(() => emulator.stop());

/** A named change, as `npm run local change` knows it. */
function named(...names: string[]): Version {
  const wanted = names.map((name) => changes.find((change) => change.name === name));
  return { page: (page) => wanted.reduce((now, change) => change?.change(now) ?? now, page) };
}

const withDatabase =
  (change: object): Change =>
  (page) => ({ ...page, database: { ...page.database, ...change } as typeof page.database });

/** Plans by what is done, each with what a person has to say yes to (concern and address), and what is told apart. */
const plans: Readonly<Record<string, readonly [version: Version, verdict: readonly string[]]>> = {
  "the page as it is": [{}, []],
  "larger tasks": [named("larger-tasks"), []],
  "wider scaling, another hour, longer logs": [named("wider-scaling", "another-hour", "longer-logs"), []],
  "a service, a secret and a queue more": [named("another-service", "another-secret", "another-queue"), []],
  "a larger database, and a zone more": [named("larger-database", "more-storage", "another-zone"), []],
  "new passwords": [named("rotated-database-password", "rotated-secrets"), []],
  "another master user": [{ page: withDatabase({ username: "owner" }) }, ["loss aws_db_instance.database"]],
  "a secret less": [
    { page: withoutRefreshSecret },
    ["loss aws_secretsmanager_secret.secrets_jwt_refresh_secret"],
  ],
  "fewer backups, one zone, shorter logs": [
    { page: withDatabase({ backup: { days: 1, window: "05:00-06:00" }, multiAz: false, logDays: 7 }) },
    [
      "protection aws_cloudwatch_log_group.database_logs_postgresql",
      "protection aws_cloudwatch_log_group.database_logs_upgrade",
      "protection aws_db_instance.database",
      "protection aws_db_instance.database",
    ],
  ],
  "a renamed log group": [
    { edit: rename("api_task_logs", "api_records") },
    ["loss aws_cloudwatch_log_group.api_task_logs"],
  ],
  "a renamed log group, said to be moved": [
    {
      edit: (json) => {
        rename("api_task_logs", "api_records")(json);
        json.moved = [
          { from: "aws_cloudwatch_log_group.api_task_logs", to: "aws_cloudwatch_log_group.api_records" },
        ];
      },
    },
    ["move aws_cloudwatch_log_group.api_records"],
  ],
  "a scaling policy that Terraform forgets": [
    {
      edit: (json) => {
        without(json, "aws_appautoscaling_policy.api_scaling_cpu");
        json.removed = [
          {
            from: "aws_appautoscaling_policy.api_scaling_cpu",
            lifecycle: { destroy: false },
          },
        ];
      },
    },
    ["forget aws_appautoscaling_policy.api_scaling_cpu"],
  ],
  "doors opened": [
    {
      edit: (json) => {
        body(json, "aws_vpc_security_group_ingress_rule.database_from_api", (rule) => ({
          ...rule,
          cidr_ipv4: "0.0.0.0/0",
          referenced_security_group_id: undefined,
        }));
        body(json, "aws_vpc_security_group_ingress_rule.api_from_load_balancer", (rule) => ({
          ...rule,
          from_port: 0,
          to_port: 65535,
        }));
        body(json, "aws_subnet.network_app_a", (subnet) => ({ ...subnet, map_public_ip_on_launch: true }));
      },
    },
    [
      "network aws_vpc_security_group_ingress_rule.api_from_load_balancer",
      "network aws_vpc_security_group_ingress_rule.database_from_api",
      "exposure aws_subnet.network_app_a",
    ],
  ],
  "wider rights": [
    {
      edit: (json) => {
        body(json, "aws_iam_role_policy.export_task_role_write_exports_exports", (policy) => ({
          ...policy,
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
          }),
        }));
        body(json, "aws_iam_role.api_task_role", (role) => ({
          ...role,
          assume_role_policy: String(role.assume_role_policy).replace(
            '"Service":"ecs-tasks.amazonaws.com"',
            '"Service":"ecs-tasks.amazonaws.com","AWS":"arn:aws:iam::999999999999:root"',
          ),
        }));
      },
    },
    [
      "permissions aws_iam_role.api_task_role",
      "permissions aws_iam_role_policy.export_task_role_write_exports_exports",
    ],
  ],
  "a bucket for everybody, and fewer alarms": [
    {
      edit: (json) => {
        without(json, "aws_s3_bucket_public_access_block.buckets_exports_public_access");
        without(json, "aws_sns_topic_subscription.notifications_critical_on_call");
        body(json, "aws_cloudwatch_metric_alarm.alarms_database_cpu", (alarm) => ({
          ...alarm,
          alarm_actions: [],
        }));
        body(json, "aws_s3_bucket_policy.buckets_exports_policy", (policy) => ({
          ...policy,
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
          }),
        }));
      },
    },
    [
      "exposure aws_s3_bucket_policy.buckets_exports_policy",
      "exposure aws_s3_bucket_public_access_block.buckets_exports_public_access",
      // requests without TLS, and those that were signed long ago
      "protection aws_s3_bucket_policy.buckets_exports_policy",
      "protection aws_s3_bucket_policy.buckets_exports_policy",
      "watch aws_cloudwatch_metric_alarm.alarms_database_cpu",
      "watch aws_sns_topic_subscription.notifications_critical_on_call",
    ],
  ],
};

test.each(Object.entries(plans))("%s: what a person has to say yes to", async (_, [version, verdict]) => {
  const { findings, changes: planned } = await reviewed(terraform, stack, version);
  const apart = planned.filter(({ kind }) => kind === "move" || kind === "forget");
  expect(
    [
      ...findings.map(({ concern, address }) => `${concern} ${address}`),
      ...apart.map(({ kind, address }) => `${kind} ${address}`),
    ].toSorted(),
  ).toEqual(verdict.toSorted());
});

function withoutRefreshSecret(...[page]: Parameters<Change>): ReturnType<Change> {
  const { "jwt-refresh-secret": _, ...entries } = page.secrets.entries;
  const services = Object.entries(page.services).map(([id, service]) => {
    const { JWT_REFRESH_SECRET: __, ...secrets } = service.secrets ?? {};
    return [id, { ...service, secrets }];
  });
  return { ...page, secrets: { ...page.secrets, entries }, services: Object.fromEntries(services) };
}

/** A log group by another address, and all that refers to it. */
function rename(from: string, to: string): (json: Edited) => void {
  return (json) => {
    const { resource } = JSON.parse(
      JSON.stringify(json).replaceAll(`aws_cloudwatch_log_group.${from}`, `aws_cloudwatch_log_group.${to}`),
    ) as Edited;
    const { [from]: group = {}, ...others } = resource.aws_cloudwatch_log_group ?? {};
    json.resource = { ...resource, aws_cloudwatch_log_group: { ...others, [to]: group } };
  };
}
