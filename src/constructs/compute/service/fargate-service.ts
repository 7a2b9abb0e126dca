import { EcsService, type EcsServiceConfig } from "@cdktf/provider-aws/lib/ecs-service";
import { DataResource, dependable, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { followedPointer, type ImagePointer, type ImageSource } from "../../delivery/image-pointer";
import type { LoadBalancer } from "../../edge/load-balancer/load-balancer";
import { Traffic } from "../../edge/load-balancer/traffic";
import type { Network } from "../../network/network";
import type { Metric } from "../../observability/metrics/metric";
import { type ServiceMetrics, serviceMetrics } from "../../observability/metrics/service-metrics";
import type { TrafficMetrics } from "../../observability/metrics/traffic-metrics";
import type { SecurityGroup } from "../../security/security-group";
import type { Cluster } from "../cluster";
import { TaskDefinition, type TaskDefinitionProps } from "../task/task-definition";
import { taskSecurityGroup } from "../task/task-security-group";
import { grantTracing } from "../task/trace-collector";
import { backlogOf, grantPublishing } from "./backlog";
import { behindLoadBalancer, type HttpProps } from "./behind-load-balancer";
import { type Deployment, rollout } from "./rollout";
import { Scaling, type ScalingProps } from "./scaling";
import { type ConnectProps, serviceConnect } from "./service-connect";

export interface FargateServiceProps
  extends Omit<TaskDefinitionProps, "image" | "repositoryArn" | "port" | "connectPort"> {
  readonly name: string;
  readonly securityGroup: string;
  readonly image: ImageSource;
  /** Whether its tasks may keep themselves from being stopped while they work on something. */
  readonly taskProtection: boolean;
  readonly capacity: "fargate" | "fargate-spot";
  /** Tasks; where there is scaling, only until it takes over. */
  readonly desired: number;
  /** @default the number of tasks stays at `desired` */
  readonly scaling?: Omit<ScalingProps, "clusterName" | "serviceName" | "requestLabel">;
  /** @default nothing reaches the tasks */
  readonly http?: HttpProps;
  /** @default it calls no other service, and no other calls it */
  readonly connect?: ConnectProps;
  readonly deployment: Deployment;
  /** Whether workflows decide what runs and how many tasks there are: Terraform leaves both alone. @default false */
  readonly claimed?: boolean;
  readonly cluster: Cluster;
  readonly network: Network;
  readonly loadBalancer: LoadBalancer;
}

/**
 * An ECS service on Fargate in the app subnets, with its task definition, image pointer, scaling and, where it
 * speaks HTTP, its way from the load balancer.
 *
 * Monthly cost in us-east-1, Linux on x86: $29.55 per vCPU and $3.24 per GiB of every running task; Fargate
 * Spot about 70 % less.
 * @example new FargateService(this, "api", { ...environment.services.api, cluster, network, loadBalancer, … });
 */
export class FargateService extends Construct {
  readonly name: string;
  readonly arn: string;
  readonly image: ImagePointer;
  /** Of the repository that holds the image. */
  readonly repositoryArn: string;
  readonly task: TaskDefinition;
  readonly securityGroup: SecurityGroup;
  readonly metrics: ServiceMetrics;
  /** What the load balancer sees of it; left out where it speaks no HTTP. */
  readonly traffic?: TrafficMetrics;
  /** How much work waits for its tasks; left out where it does not scale on that. */
  readonly backlog?: Metric;
  private readonly service: EcsService;

  constructor(scope: Construct, id: string, props: FargateServiceProps) {
    super(scope, id);
    this.image = followedPointer(this, props.image);
    this.repositoryArn = props.image.repositoryArn;
    this.task = new TaskDefinition(this, "task", {
      ...props,
      image: this.image.image,
      repositoryArn: this.repositoryArn,
      port: props.http?.port,
      connectPort: props.connect?.serves?.port,
    });
    if (props.exec) {
      props.cluster.grantExec(this.task.taskRole, props.region);
    }
    if (props.taskProtection) {
      props.cluster.grantTaskProtection(this.task.taskRole, props.region, props.account);
    }
    if (props.tracing) {
      grantTracing(this.task.taskRole, props.region);
    }
    const { cluster, http, network, loadBalancer } = props;
    const { vpcId } = network;
    this.securityGroup = taskSecurityGroup(this, vpcId, props.securityGroup);
    if (http) {
      this.securityGroup.allowFrom(loadBalancer.securityGroup, http.port, "Requests from the load balancer");
    }
    const { testTraffic } = props.deployment;
    const traffic = http && new Traffic(this, "traffic", { ...http, testTraffic, vpcId, loadBalancer });
    this.service = this.addService(
      props,
      traffic ? behindLoadBalancer(this, traffic, { ...props, http, container: this.task.container }) : {},
    );
    this.name = this.service.name;
    // its id is its ARN
    this.arn = this.service.id;
    this.metrics = serviceMetrics(cluster.name, this.name);
    this.traffic = traffic?.metrics;
    const queue = props.scaling?.backlogPerTask?.queue;
    this.backlog = queue && backlogOf(queue);
    if (props.scaling) {
      this.addScaling(props, props.scaling, traffic);
    }
  }

  /**
   * Makes the service wait for what its tasks need. A first deployment without it fails, and nothing tries again;
   * on the way down the service goes before it.
   */
  startAfter(...needed: readonly ITerraformDependable[]): void {
    this.service.dependsOn = [...(this.service.dependsOn ?? []), ...needed.map(dependable)];
  }

  /** Lets another service call this one on a port, by its name. */
  allowFrom(caller: FargateService, port: number): void {
    this.securityGroup.allowFrom(caller.securityGroup, port, `Calls from ${caller.node.id}`);
    // a task knows only the names that were there when it started
    caller.startAfter(this.service);
  }

  private addService(props: FargateServiceProps, behind: Partial<EcsServiceConfig>): EcsService {
    const { cluster, network } = props;
    return new EcsService(this, "Resource", {
      name: props.name,
      cluster: cluster.arn,
      taskDefinition: this.task.arn,
      desiredCount: props.desired,
      capacityProviderStrategy: [
        { capacityProvider: props.capacity === "fargate" ? "FARGATE" : "FARGATE_SPOT", weight: 1 },
      ],
      platformVersion: "LATEST",
      networkConfiguration: {
        subnets: network.subnetIds("app"),
        securityGroups: [this.securityGroup.id],
        assignPublicIp: false,
      },
      availabilityZoneRebalancing: "ENABLED",
      enableEcsManagedTags: true,
      enableExecuteCommand: props.exec,
      propagateTags: "SERVICE",
      ...rollout(props.deployment),
      serviceConnectConfiguration: props.connect && serviceConnect(props.connect, props.http?.port),
      ...behind,
      dependsOn: [cluster.capacity, ...(behind.dependsOn ?? [])],
      lifecycle: lifecycle(props),
    });
  }

  private addScaling(
    { cluster, loadBalancer, desired }: FargateServiceProps,
    scaling: NonNullable<FargateServiceProps["scaling"]>,
    traffic?: Traffic,
  ): void {
    new Scaling(this, "scaling", {
      ...scaling,
      clusterName: cluster.name,
      serviceName: this.name,
      requestLabel: traffic && `${loadBalancer.arnSuffix}/${traffic.targetGroup.arnSuffix}`,
    });
    grantPublishing(this.task.taskRole, scaling.backlogPerTask?.queue);
    // the service ignores `desired` from now on; here a changed one shows in the plan, with the way to apply it
    new DataResource(this, "desired-tasks", {
      input: {
        desired,
        apply: `aws ecs update-service --cluster ${cluster.name} --service ${this.name} --desired-count ${desired}`,
      },
    });
  }
}

/** Scaling owns the number of tasks from the first one on; whoever claims a service owns what it runs, too. */
function lifecycle({ scaling, claimed }: FargateServiceProps): EcsServiceConfig["lifecycle"] {
  if (claimed) {
    return { ignoreChanges: ["desired_count", "task_definition"] };
  }
  return scaling ? { ignoreChanges: ["desired_count"] } : undefined;
}
