import { EC2Client } from "@aws-sdk/client-ec2";
import { DescribeTaskDefinitionCommand, ECSClient } from "@aws-sdk/client-ecs";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions, type Place } from "../../emulated";
import { environmentOf, only } from "../environment";
import { securityGroupNames } from "../network/security-group-rules";
import { findVpc, named, subnetNames, subnetsOf } from "../network/vpc";
import { injected, wantedSecret } from "../security/secrets";

type Task = Environment["services" | "jobs"][string];

/** Where tasks run, by names that people know. */
export async function readPlacement(
  cloud: Cloud,
  stack: WrittenStack,
  { subnets = [], securityGroups = [] }: { subnets?: string[]; securityGroups?: string[] } = {},
) {
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, environmentOf(stack));
  return {
    subnets: named(subnets, await subnetNames(ec2, vpcId)),
    securityGroups: named(securityGroups, await securityGroupNames(ec2, vpcId)),
  };
}

export function wantedPlacement(stack: WrittenStack, { securityGroup }: Task) {
  return { subnets: subnetsOf(environmentOf(stack), "app"), securityGroups: [securityGroup] };
}

/** What a task definition says that its tasks run. */
export async function readTask(cloud: Cloud, stack: WrittenStack, taskDefinition: string | undefined) {
  const ecs = new ECSClient(clientOptions(cloud, stack));
  const described = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
  const { family, cpu, memory, containerDefinitions } = described.taskDefinition ?? {};
  const {
    name: container,
    image,
    command,
    secrets = [],
  } = only(
    containerDefinitions?.filter(({ essential }) => essential),
    `essential container in ${taskDefinition}`,
  );
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  const values = secrets.map(async ({ name, valueFrom = "" }) => [
    name,
    parameterIn(valueFrom) ?? (await injected(secretsManager, valueFrom)),
  ]);
  const entries = Object.fromEntries(await Promise.all(values));
  return { family, container, command, cpu, memory, image, secrets: entries };
}

/** @param id the part that names the task's own pointer, where it does not run another one's image */
export async function wantedTask(cloud: Cloud, stack: WrittenStack, id: string, task: Task) {
  const of = "of" in task.image ? task.image.of : id;
  const { system, environment, secrets } = environmentOf(stack);
  const pointers = Object.entries(task.variables).flatMap(([name, one]) =>
    typeof one !== "string" && one.from === "database-writer-host"
      ? [[name, `parameter ${writerPointer(environmentOf(stack))}`]]
      : [],
  );
  const injections = Object.entries(task.secrets).map(([name, one]) => [name, wantedSecret(secrets, one)]);
  return {
    family: task.family,
    container: task.container,
    command: task.command,
    cpu: String(task.cpu),
    memory: String(task.memory),
    image: await pointer(cloud, stack, `/${system}/${environment}/${of}/image`),
    secrets: Object.fromEntries([...injections, ...pointers]),
  };
}

/** Where each region of an environment says which database writes. */
export function writerPointer({ system, environment }: Environment): string {
  return `/${system}/${environment}/database-writer`;
}

/** The parameter, if it is one, that ECS reads for a variable, by the `valueFrom` of a task definition. */
function parameterIn(valueFrom: string): string | undefined {
  const name = /^arn:aws:ssm:[^:]+:\d+:parameter(\/.+)$/.exec(valueFrom)?.[1];
  return name && `parameter ${name}`;
}

/** What a parameter says. */
export async function pointer(cloud: Cloud, stack: Place, parameter: string): Promise<string | undefined> {
  const ssm = new SSMClient(clientOptions(cloud, stack));
  return (await ssm.send(new GetParameterCommand({ Name: parameter }))).Parameter?.Value;
}
