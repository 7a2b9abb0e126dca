import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import { Construct } from "constructs";
import { Role } from "../security/role";

export interface TaskDefinitionProps {
  readonly family: string;
  readonly container: string;
  readonly image: string;
  /** Of the repository that holds the image. */
  readonly repositoryArn: string;
  readonly taskRole: string;
  readonly executionRole: string;
  /** CPU units; 1,024 are one vCPU. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
  readonly architecture: "X86_64" | "ARM64";
  readonly command?: readonly string[];
  /** Numeric user and group. */
  readonly user: string;
  readonly writable: readonly string[];
  readonly port?: number;
  readonly variables: Readonly<Record<string, string>>;
  /** Where ECS finds each secret, by variable. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly healthCheck?: ContainerHealthCheck;
  readonly logs: { readonly group: string; readonly retentionDays: number };
  readonly stopTimeoutSeconds: number;
  /** Whether people may open sessions in its containers. */
  readonly exec: boolean;
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
}

export interface ContainerHealthCheck {
  readonly command: readonly string[];
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly retries: number;
  readonly startPeriodSeconds: number;
}

/**
 * What one task is: a single container without root rights on a read-only file system, with a log group and two
 * roles. The execution role starts it (image, secrets, log), the task role is what the application may do.
 *
 * A writable directory is a volume; the image must create it, owned by `user`, and declare it with `VOLUME`,
 * because ECS gives a fresh volume the rights that the image's directory has.
 */
export class TaskDefinition extends Construct {
  readonly arn: string;
  readonly container: string;
  readonly taskRole: Role;
  readonly executionRole: Role;

  constructor(scope: Construct, id: string, props: TaskDefinitionProps) {
    super(scope, id);
    this.container = props.container;
    const logs = this.addLogs(props);
    this.taskRole = this.addRole("task-role", props.taskRole, `What ${props.family} may do`, props);
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
      containerDefinitions: JSON.stringify([containerDefinition(props, logs.name)]),
      // older revisions stay, so that a rollback has something to go back to
      skipDestroy: true,
    });
    this.arn = definition.arn;
  }

  private addLogs({ logs, keyArn }: TaskDefinitionProps): CloudwatchLogGroup {
    return new CloudwatchLogGroup(this, "logs", {
      name: logs.group,
      retentionInDays: logs.retentionDays,
      kmsKeyId: keyArn,
    });
  }

  private addRole(id: string, name: string, description: string, { account }: TaskDefinitionProps): Role {
    return new Role(this, id, { name, description, service: "ecs-tasks.amazonaws.com", account });
  }

  private grantStart(logs: CloudwatchLogGroup, { repositoryArn, region }: TaskDefinitionProps): void {
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
        Condition: { StringEquals: { "aws:RequestedRegion": region } },
      },
    );
    this.executionRole.grant("write-logs", {
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: `${logs.arn}:*`,
    });
  }
}

/** The container in ECS's own terms; lists and variables in a stable order, since any change makes a new revision. */
function containerDefinition(props: TaskDefinitionProps, logGroup: string) {
  const { port, command, healthCheck } = props;
  return {
    name: props.container,
    image: props.image,
    essential: true,
    user: props.user,
    readonlyRootFilesystem: true,
    // reaps orphans and passes signals on, which an application as process 1 does not
    linuxParameters: { initProcessEnabled: true },
    stopTimeout: props.stopTimeoutSeconds,
    ...(command && { command }),
    ...(port !== undefined && {
      portMappings: [{ name: "http", containerPort: port, hostPort: port, protocol: "tcp" }],
    }),
    mountPoints: writableDirectories(props).map((path) => ({
      sourceVolume: volumeName(path),
      containerPath: path,
      readOnly: false,
    })),
    environment: sorted(props.variables).map(([name, value]) => ({ name, value })),
    secrets: sorted(props.secrets).map(([name, valueFrom]) => ({ name, valueFrom })),
    ...(healthCheck && { healthCheck: ecsHealthCheck(healthCheck) }),
    logConfiguration: {
      logDriver: "awslogs",
      options: { "awslogs-group": logGroup, "awslogs-region": props.region, "awslogs-stream-prefix": "ecs" },
    },
  };
}

/** The agent behind `aws ecs execute-command` writes to two directories of its own. */
function writableDirectories({ writable, exec }: TaskDefinitionProps): readonly string[] {
  return exec ? [...writable, "/var/lib/amazon", "/var/log/amazon"] : writable;
}

function ecsHealthCheck({
  command,
  intervalSeconds,
  timeoutSeconds,
  retries,
  startPeriodSeconds,
}: ContainerHealthCheck) {
  return {
    command,
    interval: intervalSeconds,
    timeout: timeoutSeconds,
    retries,
    startPeriod: startPeriodSeconds,
  };
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** `var-cache` for `/var/cache`. */
function volumeName(path: string): string {
  return path.slice(1).replace(/[^\w-]/g, "-");
}
