import { type ContainerDefinition, DescribeTaskDefinitionCommand, ECSClient } from "@aws-sdk/client-ecs";
import { paginateGetGroups, paginateGetSamplingRules, XRayClient } from "@aws-sdk/client-xray";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { ecsServices } from "../compute/ecs-services";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";

type Service = Environment["services"][string];

/** Requests are followed through every service whose data asks for it, as it says, and through no other. */
export async function expectTracing(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { system, environment, services } = environmentOf(stack);
  const wanted = Object.values(services).flatMap(({ tracing }) => (tracing ? [tracing] : []));
  const client = new XRayClient(clientOptions(cloud, stack));
  const isOwn = (name = "") => name.startsWith(`${system}-${environment}-`);
  expectSame(
    "sampling rules",
    (await samplingRules(client)).filter(({ name }) => isOwn(name)),
    wanted.map(wantedRule),
  );
  expectSame(
    "groups of traces",
    (await groups(client)).filter(({ name }) => isOwn(name)),
    wanted.map(wantedGroup),
  );
  for (const { service, data } of await ecsServices(cloud, stack)) {
    expectSame(
      `containers of ${data.name}`,
      await containers(cloud, stack, service.taskDefinition),
      wantedContainers(data),
    );
  }
}

async function samplingRules(client: XRayClient) {
  const found = [];
  for await (const { SamplingRuleRecords = [] } of paginateGetSamplingRules({ client }, {})) {
    found.push(...SamplingRuleRecords.flatMap(({ SamplingRule }) => (SamplingRule ? [SamplingRule] : [])));
  }
  return found.map((rule) => ({
    name: rule.RuleName,
    service: rule.ServiceName,
    perSecond: rule.ReservoirSize,
    share: rule.FixedRate,
    priority: rule.Priority,
  }));
}

function wantedRule({ name, sampling }: NonNullable<Service["tracing"]>) {
  const { perSecond, percent, priority } = sampling;
  return { name, service: name, perSecond, share: percent / 100, priority };
}

async function groups(client: XRayClient) {
  const found = [];
  for await (const { Groups = [] } of paginateGetGroups({ client }, {})) {
    found.push(...Groups);
  }
  return found.map(({ GroupName, FilterExpression, InsightsConfiguration }) => ({
    name: GroupName,
    slow: FilterExpression?.split("responsetime > ")[1],
    insights: InsightsConfiguration?.InsightsEnabled,
  }));
}

function wantedGroup({ name, slowSeconds }: NonNullable<Service["tracing"]>) {
  return { name, slow: `${slowSeconds} }`, insights: false };
}

/** The sizes of a task's containers, and what runs in those beside the application. */
async function containers(cloud: Cloud, stack: WrittenStack, taskDefinition: string | undefined) {
  const ecs = new ECSClient(clientOptions(cloud, stack));
  const described = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
  return (described.taskDefinition?.containerDefinitions ?? []).map(container);
}

function container({
  name,
  image = "",
  essential,
  cpu,
  memory,
  user,
  readonlyRootFilesystem,
}: ContainerDefinition) {
  const digest = essential ? undefined : image.split("@")[1];
  return { name, essential, size: size(cpu, memory), user, readOnly: readonlyRootFilesystem, digest };
}

function wantedContainers({ container, cpu, memory, user, tracing }: Service) {
  const app = { name: container, essential: true, size: size(), user, readOnly: true, digest: undefined };
  if (!tracing) {
    return [app];
  }
  const { collector } = tracing;
  return [
    { ...app, size: size(cpu - collector.cpu, memory - collector.memory) },
    {
      name: "collector",
      essential: false,
      size: size(collector.cpu, collector.memory),
      user: collector.user,
      readOnly: true,
      digest: collector.digest,
    },
  ];
}

/** A container that leaves its size to the task has none; the API says 0 for the CPU of one that said nothing. */
function size(cpu?: number, memory?: number): string {
  return cpu && memory ? `${cpu} units, ${memory} MiB` : "the task's";
}
