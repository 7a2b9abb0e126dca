import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { volumeName } from "../../../task-volumes";
import type { Metric } from "../../observability/metrics/metric";
import { Role } from "../../security/role";
import { writableDirectories } from "./container-definition";
import { type ContainersProps, containerDefinitions } from "./containers";
import { TaskLogs, type TaskLogsData } from "./task-logs";

export interface TaskDefinitionProps extends ContainersProps {
  readonly family: string;
  /** Of the repository that holds the image. */
  readonly repositoryArn: string;
  readonly taskRole: string;
  readonly executionRole: string;
  /** CPU units; 1,024 are one vCPU. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
  readonly architecture: "X86_64" | "ARM64";
  readonly logs: TaskLogsData;
  /** Of the metrics that the environment tells itself. */
  readonly metricsNamespace: string;
  readonly keyArn: string;
  readonly account: string;
}

/**
 * What one task is: a container without root rights on a read-only file system, and where it is traced one more that
 * collects its traces, with a log group and two roles. The execution role starts it (image, secrets, log), the task role is what the application may do.
 *
 * A writable directory is a volume; the image must create it, owned by `user`, and declare it with `VOLUME`,
 * because ECS gives a fresh volume the rights that the image's directory has.
 */
export class TaskDefinition extends Construct {
  readonly arn: string;
  /** Of whichever revision is the newest. */
  readonly familyArn: string;
  readonly logGroup: string;
  /** The lines of its log that tell errors, where its data says how they are known. */
  readonly loggedErrors?: Metric | undefined;
  readonly container: string;
  readonly taskRole: Role;
  readonly executionRole: Role;

  constructor(scope: Construct, id: string, props: TaskDefinitionProps) {
    super(scope, id);
    this.container = props.container;
    const logs = new TaskLogs(this, "logs", { ...props, ...props.logs });
    this.taskRole = this.addRole("role", props.taskRole, `What ${props.family} may do`, props);
    this.executionRole = this.addRole(
      "execution-role",
      props.executionRole,
      `Starts tasks of ${props.family}`,
      props,
    );
    this.grantStart(logs, props);
    const definition = new EcsTaskDefinition(this, "Resource", {
      family: props.family,
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: String(props.cpu),
      memory: String(props.memory),
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: props.architecture },
      taskRoleArn: this.taskRole.arn,
      executionRoleArn: this.executionRole.arn,
      volume: writableDirectories(props).map((path) => ({ name: volumeName(path) })),
      containerDefinitions: JSON.stringify(containerDefinitions(props, logs.name)),
      // older revisions stay, so that a rollback has something to go back to
      skipDestroy: true,
    });
    this.arn = definition.arn;
    // not arnWithoutRevision: with each new image that is unknown to a plan, and all that bears it would change with it
    this.familyArn = `arn:aws:ecs:${props.region}:${props.account}:task-definition/${definition.family}`;
    this.logGroup = logs.name;
    this.loggedErrors = logs.errors;
  }

  /** What both roles may do, once it is in force. */
  get policies(): readonly ITerraformDependable[] {
    return [...this.executionRole.policies, ...this.taskRole.policies];
  }

  private addRole(id: string, name: string, description: string, { account }: TaskDefinitionProps): Role {
    return new Role(this, id, { name, description, service: "ecs-tasks.amazonaws.com", account });
  }

  private grantStart(logs: TaskLogs, { repositoryArn }: TaskDefinitionProps): void {
    this.executionRole.grant(
      "pull-image",
      {
        Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        Resource: repositoryArn,
      },
      // this API knows no resources
      {
        Action: "ecr:GetAuthorizationToken",
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": regionOf(repositoryArn) } },
      },
    );
    this.executionRole.grant("write-logs", {
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: `${logs.arn}:*`,
    });
  }
}

/** The login is asked of the registry that holds the image, which may be in another region than the task. */
function regionOf(repositoryArn: string): string {
  return repositoryArn.split(":")[3] ?? "";
}
