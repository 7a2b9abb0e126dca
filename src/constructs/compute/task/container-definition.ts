import { sessionDirectories, volumeName } from "../../../task-volumes";
import { awsLogs } from "./container-logs";
import { type Ports, portMappings } from "./port-mappings";

/** What runs in a task. */
export interface ContainerProps extends Ports {
  readonly container: string;
  readonly image: string;
  readonly command?: readonly string[];
  /** Numeric user and group. */
  readonly user: string;
  readonly writable: readonly string[];
  /** Whether people may open sessions in it. */
  readonly exec: boolean;
  readonly variables: Readonly<Record<string, string>>;
  /** Where ECS finds each secret, by variable. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly healthCheck?: ContainerHealthCheck;
  readonly stopTimeoutSeconds: number;
  readonly region: string;
}

export interface ContainerHealthCheck {
  readonly command: readonly string[];
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly retries: number;
  readonly startPeriodSeconds: number;
}

/** The container in ECS's own terms; lists and variables in a stable order, since any change makes a new revision. */
export function containerDefinition(props: ContainerProps, logGroup: string) {
  const { command, healthCheck } = props;
  const ports = portMappings(props);
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
    ...(ports.length > 0 && { portMappings: ports }),
    mountPoints: writableDirectories(props).map((path) => ({
      sourceVolume: volumeName(path),
      containerPath: path,
      readOnly: false,
    })),
    environment: sorted(props.variables).map(([name, value]) => ({ name, value })),
    secrets: sorted(props.secrets).map(([name, valueFrom]) => ({ name, valueFrom })),
    ...(healthCheck && { healthCheck: ecsHealthCheck(healthCheck) }),
    logConfiguration: awsLogs(logGroup, props.region),
  };
}

/** The directories a container may write to: the agent behind `aws ecs execute-command` needs two of its own. */
export function writableDirectories({ writable, exec }: ContainerProps): readonly string[] {
  return exec ? [...writable, ...sessionDirectories] : writable;
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
