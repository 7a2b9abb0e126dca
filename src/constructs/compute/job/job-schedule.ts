import { SchedulerSchedule } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { SchedulerScheduleGroup } from "@cdktf/provider-aws/lib/scheduler-schedule-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { DeadLetterQueue } from "../../messaging/dead-letter-queue";
import type { Network } from "../../network/network";
import type { QueueMetrics } from "../../observability/metrics/queue-metrics";
import { Role } from "../../security/role";
import type { SecurityGroup } from "../../security/security-group";
import type { Cluster } from "../cluster";
import type { TaskDefinition } from "../task/task-definition";

export interface JobScheduleProps {
  readonly name: string;
  readonly role: string;
  readonly deadLetterName: string;
  /** `cron(…)` or `rate(…)`. */
  readonly expression: string;
  readonly timezone: string;
  /** How often a start that failed is tried again, and for how long. */
  readonly retries: number;
  readonly maxAgeMinutes: number;
  readonly task: TaskDefinition;
  readonly securityGroup: SecurityGroup;
  readonly cluster: Cluster;
  readonly network: Network;
  /** What must stand before the first run. */
  readonly startAfter: readonly ITerraformDependable[];
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
}

/**
 * Starts a job on time. A start that EventBridge Scheduler gives up is kept as a message; whether the job then succeeds is
 * the business of its heartbeat.
 *
 * Monthly cost: 14 million starts are free.
 * @example new JobSchedule(this, "schedule", { ...data.schedule, task, securityGroup, cluster, network, startAfter: [], keyArn, account, region });
 */
export class JobSchedule extends Construct {
  /** Of the starts that were given up. */
  readonly missedStarts: QueueMetrics;

  constructor(scope: Construct, id: string, props: JobScheduleProps) {
    super(scope, id);
    const group = new SchedulerScheduleGroup(this, "group", { name: props.name });
    const deadLetters = new DeadLetterQueue(this, "missed-starts", {
      name: props.deadLetterName,
      keyArn: props.keyArn,
    });
    this.missedStarts = deadLetters.metrics;
    deadLetters.allowOnly([]);
    const role = this.addRole(group.arn, props);
    deadLetters.grantSend(role);
    new SchedulerSchedule(this, "Resource", {
      name: props.name,
      groupName: group.name,
      description: `Runs ${props.name}`,
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: props.timezone,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: props.cluster.arn,
        roleArn: role.arn,
        ecsParameters: runTask(props),
        retryPolicy: {
          maximumRetryAttempts: props.retries,
          maximumEventAgeInSeconds: props.maxAgeMinutes * 60,
        },
        deadLetterConfig: { arn: deadLetters.arn },
      },
      dependsOn: [...role.policies, ...props.startAfter],
    });
  }

  private addRole(groupArn: string, props: JobScheduleProps): Role {
    const { task, cluster, account, region } = props;
    const role = new Role(this, "role", {
      name: props.role,
      description: `Starts ${props.name} on time`,
      service: "scheduler.amazonaws.com",
      account,
      // the group holds this one schedule; AWS does not take the schedule itself here
      sourceArn: groupArn,
    });
    role.grant(
      "run-task",
      {
        Action: "ecs:RunTask",
        // the schedule asks for the newest revision by leaving it out
        Resource: [task.familyArn, `${task.familyArn}:*`],
        Condition: { ArnEquals: { "ecs:cluster": cluster.arn } },
      },
      {
        Action: "iam:PassRole",
        Resource: [task.taskRole.arn, task.executionRole.arn],
        Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
      },
      {
        Action: "ecs:TagResource",
        Resource: cluster.tasksArn(region, account),
        Condition: { StringEquals: { "ecs:CreateAction": "RunTask" } },
      },
    );
    return role;
  }
}

function runTask({ task, network, securityGroup }: JobScheduleProps) {
  return {
    taskDefinitionArn: task.familyArn,
    taskCount: 1,
    launchType: "FARGATE",
    platformVersion: "LATEST",
    networkConfiguration: {
      subnets: network.subnetIds("app"),
      securityGroups: [securityGroup.id],
      assignPublicIp: false,
    },
    enableEcsManagedTags: true,
    propagateTags: "TASK_DEFINITION",
  };
}
