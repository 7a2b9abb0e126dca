import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CloudWatchLogsClient, CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeSecurityGroupsCommand, DescribeSubnetsCommand, EC2Client } from "@aws-sdk/client-ec2";
import {
  CreateClusterCommand,
  CreateServiceCommand,
  type CreateServiceRequest,
  DescribeServicesCommand,
  ECSClient,
  ListTaskDefinitionsCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from "@aws-sdk/client-ecs";
import { GetParameterCommand, PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { Emulator } from "../../local/start-emulator";
import { clientOptions, type Place } from "./emulated";
import { type Behaviour, behave, makeRepository, pushImage } from "./images";
import { written } from "./workplace";

const stack = "saas-staging";
const repository = "saas-backend";
const place: Place = { account: "123456789012", region: "me-south-1" };
const pointer = "/saas/staging/backend/image";

type Values = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, Readonly<Record<string, Values>>>>;

/**
 * What a deployment of saas-staging meets: its cluster, services, migration, pointer and repository, as its JSON says, made in
 * a second by the SDK. A real apply makes them in minutes, together with all that deployments leave alone.
 */
export class DeliveryStage {
  readonly place = place;
  readonly ecs: ECSClient;
  readonly ssm: SSMClient;
  private json: { output: { delivery: { value: unknown } }; resource: Resources } | undefined;
  private known: Readonly<Record<string, string>> = {};

  constructor(readonly emulator: Emulator) {
    this.ecs = new ECSClient(clientOptions(emulator, place));
    this.ssm = new SSMClient(clientOptions(emulator, place));
  }

  async build(): Promise<void> {
    const { folder } = await written(stack);
    this.json = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
    await makeRepository(this.emulator, repository, place);
    const initial = await this.push("initial");
    await this.point(initial);
    const { securityGroup, subnet } = await this.network();
    await this.ecs.send(new CreateClusterCommand({ clusterName: stack }));
    const logs = new CloudWatchLogsClient(clientOptions(this.emulator, place));
    for (const id of ["backend", "worker", "migrate"]) {
      const logGroupName = String(this.resource("aws_cloudwatch_log_group", `${id}_task_logs`).name);
      await logs.send(new CreateLogGroupCommand({ logGroupName }));
      const arn = await this.register(id, initial);
      this.known = { ...this.known, [`aws_ecs_task_definition.${id}_task.arn`]: arn };
    }
    this.known = {
      ...this.known,
      "aws_security_group.migrate_group.id": securityGroup,
      "aws_subnet.network_app_a.id": subnet,
      "aws_subnet.network_app_b.id": subnet,
    };
    for (const id of ["backend", "worker"]) {
      await this.createService(id);
    }
  }

  /** The inputs of all steps of a deployment of an image. */
  inputs(image: string) {
    const delivery = this.resolved(this.json?.output.delivery.value);
    return {
      DELIVERIES: JSON.stringify([delivery]),
      MOVES: JSON.stringify([{ region: place.region, parameter: pointer, image }]),
      PAUSE: "1",
      AWS_REGION: place.region,
    };
  }

  /** Pushes an image, and says what its containers do. */
  async push(tag: string, behaviour: Behaviour = {}): Promise<string> {
    const image = await pushImage(this.emulator, repository, tag, place);
    await behave(this.emulator, image, behaviour);
    return image;
  }

  /** Moves the pointer. */
  async point(image: string): Promise<void> {
    await this.ssm.send(
      new PutParameterCommand({ Name: pointer, Value: image, Type: "String", Overwrite: true }),
    );
  }

  async pointsTo(): Promise<string | undefined> {
    const { Parameter } = await this.ssm.send(new GetParameterCommand({ Name: pointer }));
    return Parameter?.Value;
  }

  /** What an apply does once the pointer was moved. */
  async apply(): Promise<void> {
    const image = (await this.pointsTo()) ?? "";
    for (const id of ["backend", "worker"]) {
      const taskDefinition = await this.register(id, image);
      await this.ecs.send(
        new UpdateServiceCommand({ cluster: stack, service: `${stack}-${id}`, taskDefinition }),
      );
    }
  }

  /** The task definitions that the services run. */
  async running(): Promise<(string | undefined)[]> {
    const services = [`${stack}-backend`, `${stack}-worker`];
    const told = await this.ecs.send(new DescribeServicesCommand({ cluster: stack, services }));
    return (told.services ?? []).map(({ taskDefinition }) => taskDefinition);
  }

  /** The revisions of the migration that could be run. */
  async revisions(): Promise<number> {
    const familyPrefix = `${stack}-migrate`;
    const told = await this.ecs.send(new ListTaskDefinitionsCommand({ familyPrefix, status: "ACTIVE" }));
    return told.taskDefinitionArns?.length ?? 0;
  }

  private resource(type: string, id: string): Values {
    const values = this.json?.resource[type]?.[id];
    if (!values) {
      throw new Error(`${stack} has no ${type}.${id}`);
    }
    return values;
  }

  private async network(): Promise<{ securityGroup: string; subnet: string }> {
    const ec2 = new EC2Client(clientOptions(this.emulator, place));
    const groups = await ec2.send(new DescribeSecurityGroupsCommand({}));
    const subnets = await ec2.send(new DescribeSubnetsCommand({}));
    return {
      securityGroup: groups.SecurityGroups?.[0]?.GroupId ?? "",
      subnet: subnets.Subnets?.[0]?.SubnetId ?? "",
    };
  }

  private async register(id: string, image: string): Promise<string> {
    const values = this.resource("aws_ecs_task_definition", `${id}_task`);
    const pointed = /\$\{data\.aws_ssm_parameter\.[a-z_]+\.insecure_value\}/g;
    const containers = String(values.container_definitions).replace(pointed, image);
    const { taskDefinition } = await this.ecs.send(
      new RegisterTaskDefinitionCommand({
        family: String(values.family),
        cpu: String(values.cpu),
        memory: String(values.memory),
        networkMode: "awsvpc",
        requiresCompatibilities: ["FARGATE"],
        containerDefinitions: JSON.parse(String(this.resolved(containers))),
        tags: [{ key: "Stack", value: stack }],
      }),
    );
    return taskDefinition?.taskDefinitionArn ?? "";
  }

  private async createService(id: string): Promise<void> {
    const values = this.resource("aws_ecs_service", id);
    const alarms = values.alarms as { alarm_names: string[] } | undefined;
    const request: CreateServiceRequest = {
      cluster: stack,
      serviceName: `${stack}-${id}`,
      taskDefinition: this.known[`aws_ecs_task_definition.${id}_task.arn`] ?? "",
      desiredCount: Number(values.desired_count),
      launchType: "FARGATE",
      deploymentConfiguration: {
        deploymentCircuitBreaker: values.deployment_circuit_breaker as { enable: boolean; rollback: boolean },
        ...(alarms && { alarms: { alarmNames: alarms.alarm_names, enable: true, rollback: true } }),
      },
    };
    await this.ecs.send(new CreateServiceCommand(request));
  }

  /** A value of the JSON with what it refers to: what was made here, what is written there, else its address. */
  private resolved(value: unknown): unknown {
    const text = JSON.stringify(value).replace(
      /\$\{([a-z_]+)\.([a-z0-9_]+)\.([a-z_]+)\}/g,
      (_, type, id, name) => {
        const literal = this.json?.resource[type]?.[id]?.[name];
        const written = typeof literal === "string" && !literal.includes("${") ? literal : undefined;
        return this.known[`${type}.${id}.${name}`] ?? written ?? `${type}.${id}.${name}`;
      },
    );
    return JSON.parse(text);
  }
}
