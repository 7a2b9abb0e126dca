import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsCluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { EcsClusterCapacityProviders } from "@cdktf/provider-aws/lib/ecs-cluster-capacity-providers";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Role } from "../security/role";

export interface ClusterProps {
  readonly name: string;
  readonly keyArn: string;
  readonly execLogDays: number;
}

/**
 * An ECS cluster on Fargate with Container Insights; sessions in containers are encrypted and logged.
 *
 * Monthly cost: the cluster is free; Container Insights $3.60 and $7.50 per service, at $0.30 per metric.
 * @example new Cluster(this, "cluster", { name: "dougust-dev", keyArn: key.arn, execLogDays: 30 });
 */
export class Cluster extends Construct {
  readonly arn: string;
  readonly name: string;
  /** What must stand before services choose between Fargate and Fargate Spot. */
  readonly capacity: ITerraformDependable;
  private readonly keyArn: string;
  private readonly execLogs: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, { name, keyArn, execLogDays }: ClusterProps) {
    super(scope, id);
    this.execLogs = new CloudwatchLogGroup(this, "exec-logs", {
      name: `/ecs/${name}/exec`,
      retentionInDays: execLogDays,
      kmsKeyId: keyArn,
    });
    const cluster = new EcsCluster(this, "Resource", {
      name,
      setting: [{ name: "containerInsights", value: "enabled" }],
      configuration: {
        executeCommandConfiguration: {
          kmsKeyId: keyArn,
          logging: "OVERRIDE",
          logConfiguration: { cloudWatchEncryptionEnabled: true, cloudWatchLogGroupName: this.execLogs.name },
        },
      },
    });
    this.capacity = new EcsClusterCapacityProviders(this, "capacity", {
      clusterName: cluster.name,
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    });
    this.arn = cluster.arn;
    this.name = cluster.name;
    this.keyArn = keyArn;
  }

  /** Lets tasks of a role keep themselves from being stopped by scaling and deployments while they work. */
  grantTaskProtection(role: Role, region: string, account: string): void {
    role.grant("protect-tasks", {
      Action: ["ecs:GetTaskProtection", "ecs:UpdateTaskProtection"],
      Resource: this.tasksArn(region, account),
    });
  }

  /** Every task of the cluster, as policies name them. */
  tasksArn(region: string, account: string): string {
    return `arn:aws:ecs:${region}:${account}:task/${this.name}/*`;
  }

  /** Lets tasks of a role open a logged session for `aws ecs execute-command`. */
  grantExec(role: Role, region: string): void {
    role.grant(
      "exec-sessions",
      {
        Action: [
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
          "logs:DescribeLogGroups",
        ],
        // these APIs know no resources
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": region } },
      },
      {
        Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        Resource: `${this.execLogs.arn}:*`,
      },
      { Action: "kms:Decrypt", Resource: this.keyArn },
    );
  }
}
