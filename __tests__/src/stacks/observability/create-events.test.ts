import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { api, testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";

type Observability = NonNullable<EnvironmentInput["observability"]>;

const observability: Observability = {
  notifications: {
    critical: { pager: { protocol: "email", endpoint: "pager@test.example" } },
    warning: { team: { protocol: "email", endpoint: "team@test.example" } },
  },
  events: {
    "deployment-failed": { severity: "critical" },
    "task-failed": { severity: "warning" },
    "backup-failed": { severity: "warning" },
    "database-trouble": { severity: "critical" },
  },
};
const backups: EnvironmentInput["backups"] = { window: "07:00-09:00", keepDays: 7, protect: false };

const environment = testEnvironment({ observability, backups });
const json = synthesized(new SystemStack(testApp(), environment, "us-east-1"));

function patternOf(event: string, of = json): unknown {
  return JSON.parse(String(of.at(`aws_cloudwatch_event_rule.events_${event}`).event_pattern));
}

test("deployments of the environment's own services are told of, when they fail", () => {
  expect(patternOf("deployment_failed")).toEqual({
    source: ["aws.ecs"],
    "detail-type": ["ECS Deployment State Change"],
    resources: ["${aws_ecs_service.api.id}"],
    detail: { eventName: ["SERVICE_DEPLOYMENT_FAILED"] },
  });
});

test("tasks of the environment's own cluster are told of, when nobody stopped them", () => {
  expect(patternOf("task_failed")).toMatchObject({
    detail: {
      clusterArn: ["${aws_ecs_cluster.cluster.arn}"],
      lastStatus: ["STOPPED"],
      $or: [
        { stopCode: ["TaskFailedToStart"] },
        {
          stopCode: ["EssentialContainerExited"],
          containers: { name: ["app"], exitCode: [{ "anything-but": 0 }] },
        },
        { stoppedReason: [{ prefix: "Task failed" }] },
      ],
    },
  });
});

test("tasks are told of whichever workload they are of, each by the container that its application runs in", () => {
  // GIVEN services and a job whose containers have three names
  const job = {
    image: { of: "api" },
    cpu: 256,
    memory: 512,
    user: "1000:1000",
    writable: [],
    command: ["node", "tidy.js"],
    container: "tidy",
    variables: {},
    secrets: {},
    logs: { retentionDays: 30 },
    stopTimeoutSeconds: 120,
  };
  const { http, ...worker } = { ...api, container: "worker" };
  // WHEN
  const several = testEnvironment({
    observability,
    services: { api, worker, mailer: worker },
    jobs: { tidy: job },
    backups,
  });
  // THEN
  expect(
    patternOf("task_failed", synthesized(new SystemStack(testApp(), several, "us-east-1"))),
  ).toMatchObject({
    detail: {
      $or: expect.arrayContaining([
        expect.objectContaining({
          containers: { name: ["app", "worker", "tidy"], exitCode: [{ "anything-but": 0 }] },
        }),
      ]),
    },
  });
});

test("backups into the environment's own vault are told of, and copies out of it", () => {
  expect(patternOf("backup_failed")).toMatchObject({
    "detail-type": ["Backup Job State Change", "Copy Job State Change"],
    detail: {
      state: ["ABORTED", "EXPIRED", "FAILED", "PARTIAL"],
      $or: [
        { backupVaultArn: ["${aws_backup_vault.backups_vault.arn}"] },
        { sourceBackupVaultArn: ["${aws_backup_vault.backups_vault.arn}"] },
      ],
    },
  });
});

test("the environment's own database is told of", () => {
  expect(patternOf("database_trouble")).toMatchObject({
    resources: ["${aws_db_instance.database.arn}"],
    detail: { EventCategories: ["failover", "failure", "low storage"] },
  });
});

test("each goes to the topic of its severity, under the environment's name", () => {
  for (const [event, { severity }] of Object.entries(observability.events ?? {})) {
    const id = event.replace("-", "_");
    expect(json.at(`aws_cloudwatch_event_target.events_${id}_target`).arn).toBe(
      `\${aws_sns_topic.notifications_${severity}.arn}`,
    );
    expect(json.at(`aws_cloudwatch_event_rule.events_${id}`).name).toBe(`test-dev-${event}`);
  }
});
