import { EC2Client } from "@aws-sdk/client-ec2";
import { DescribeTaskDefinitionCommand, ECSClient, type Service } from "@aws-sdk/client-ecs";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { WrittenStack } from "../../../local/stacks";
import { type Cloud, clientOptions } from "../emulated";
import { type DeployedService, ecsServices } from "./ecs-services";
import { environmentOf, only } from "./environment";
import { expectSame } from "./expect-same";
import { securityGroupNames } from "./network/security-group-rules";
import { findVpc, named, subnetNames, subnetsOf } from "./network/vpc";
import { injected, wantedSecret } from "./secrets";
import { connection, wantedConnection } from "./service-connect";

/** Every service runs its tasks as its data says, from the image its pointer names, with secrets that are there. */
export async function expectServices(cloud: Cloud, stack: WrittenStack): Promise<void> {
  for (const deployed of await ecsServices(cloud, stack)) {
    const { service, data } = deployed;
    const found = {
      ...state(service),
      connection: connection(service),
      ...(await placement(cloud, stack, service)),
      ...(await task(cloud, stack, service)),
    };
    expectSame(`service ${data.name}`, found, await wanted(cloud, stack, deployed));
  }
}

async function wanted(cloud: Cloud, stack: WrittenStack, { id, data: service }: DeployedService) {
  const data = environmentOf(stack);
  const secrets = Object.entries(service.secrets);
  return {
    status: "ACTIVE",
    connection: wantedConnection(id, data.services),
    desired: service.desired,
    running: service.desired,
    publicIp: "DISABLED",
    subnets: subnetsOf(data, "app"),
    securityGroups: [service.securityGroup],
    family: service.family,
    container: service.container,
    cpu: String(service.cpu),
    memory: String(service.memory),
    image: await pointer(cloud, stack, `/${data.system}/${data.environment}/${id}/image`),
    secrets: Object.fromEntries(secrets.map(([name, one]) => [name, wantedSecret(data.secrets, one)])),
  };
}

function state({ status, desiredCount, runningCount }: Service) {
  return { status, desired: desiredCount, running: runningCount };
}

async function placement(cloud: Cloud, stack: WrittenStack, { networkConfiguration }: Service) {
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, environmentOf(stack));
  const {
    assignPublicIp,
    subnets = [],
    securityGroups = [],
  } = networkConfiguration?.awsvpcConfiguration ?? {};
  return {
    publicIp: assignPublicIp,
    subnets: named(subnets, await subnetNames(ec2, vpcId)),
    securityGroups: named(securityGroups, await securityGroupNames(ec2, vpcId)),
  };
}

/** What the task definition says that the service runs. */
async function task(cloud: Cloud, stack: WrittenStack, { taskDefinition }: Service) {
  const ecs = new ECSClient(clientOptions(cloud, stack));
  const described = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
  const { family, cpu, memory, containerDefinitions } = described.taskDefinition ?? {};
  const {
    name: container,
    image,
    secrets = [],
  } = only(containerDefinitions, `container in ${taskDefinition}`);
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  const values = secrets.map(async ({ name, valueFrom = "" }) => [
    name,
    await injected(secretsManager, valueFrom),
  ]);
  return { family, container, cpu, memory, image, secrets: Object.fromEntries(await Promise.all(values)) };
}

async function pointer(cloud: Cloud, stack: WrittenStack, parameter: string): Promise<string | undefined> {
  const ssm = new SSMClient(clientOptions(cloud, stack));
  return (await ssm.send(new GetParameterCommand({ Name: parameter }))).Parameter?.Value;
}
