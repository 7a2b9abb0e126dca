import { Construct } from "constructs";
import { followedPointer, type ImagePointer, type ImageSource } from "../../delivery/image-pointer";
import type { Network } from "../../network/network";
import type { SecurityGroup } from "../../security/security-group";
import type { Cluster } from "../cluster";
import { TaskDefinition, type TaskDefinitionProps } from "../task/task-definition";
import { taskSecurityGroup } from "../task/task-security-group";

export interface JobProps
  extends Omit<TaskDefinitionProps, "image" | "repositoryArn" | "port" | "exec" | "healthCheck" | "tracing"> {
  readonly securityGroup: string;
  readonly image: ImageSource;
  readonly cluster: Cluster;
  readonly network: Network;
}

/**
 * A task on Fargate in the app subnets that runs once whenever somebody or a schedule starts it.
 *
 * Cost in us-east-1, Linux on x86: $0.0405 per vCPU and $0.0044 per GiB for every hour that it runs.
 * @example new Job(this, "migrate", { ...environment.jobs.migrate, image: { pointer: backend.image, repositoryArn }, cluster, network, … });
 */
export class Job extends Construct {
  readonly task: TaskDefinition;
  readonly securityGroup: SecurityGroup;
  readonly image: ImagePointer;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: JobProps,
  ) {
    super(scope, id);
    this.image = followedPointer(this, props.image);
    this.task = new TaskDefinition(this, "task", {
      ...props,
      image: this.image.image,
      repositoryArn: props.image.repositoryArn,
      exec: false,
    });
    this.securityGroup = taskSecurityGroup(this, props.network.vpcId, props.securityGroup);
  }

  /** What `aws ecs run-task --cli-input-json` takes to run it. */
  get runTask() {
    return {
      cluster: this.props.cluster.name,
      taskDefinition: this.task.arn,
      launchType: "FARGATE",
      platformVersion: "LATEST",
      count: 1,
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: this.props.network.subnetIds("app"),
          securityGroups: [this.securityGroup.id],
          assignPublicIp: "DISABLED",
        },
      },
      enableECSManagedTags: true,
      propagateTags: "TASK_DEFINITION",
    };
  }
}
