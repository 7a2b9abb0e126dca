import { CloudFrontClient, ListDistributionsCommand } from "@aws-sdk/client-cloudfront";
import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import {
  type Accelerator,
  DescribeAcceleratorAttributesCommand,
  type EndpointGroup,
  GlobalAcceleratorClient,
  ListAcceleratorsCommand,
  ListEndpointGroupsCommand,
  ListListenersCommand,
} from "@aws-sdk/client-global-accelerator";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";

/** The region in which AWS answers for accelerators, wherever they lead. */
const acceleratorRegion = "us-west-2";

type Data = NonNullable<Environment["accelerator"]>;

/** CloudFront's requests go to an accelerator, and on to the load balancer of each region, as the data says. */
export async function expectAccelerator(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { system, environment, accelerator: data, distribution } = environmentOf(stack);
  const options = clientOptions(cloud, { ...stack, region: acceleratorRegion });
  const client = new GlobalAcceleratorClient(options);
  const { Accelerators = [] } = await client.send(new ListAcceleratorsCommand({}));
  const own = `${system}-${environment}-`;
  const found = Accelerators.filter(({ Name = "" }) => (data ? Name === data.name : Name.startsWith(own)));
  if (!data) {
    expectSame(`accelerators of ${stack.name}`, found, []);
    return;
  }
  const accelerator = only(found, `accelerator ${data.name}`);
  expectSame(`accelerator ${data.name}`, await readSettings(client, accelerator), wantedSettings(data));
  expectSame(
    `regions of ${data.name}`,
    await readGroups(client, accelerator),
    await wantedGroups(cloud, stack, data),
  );
  expectSame(`origins before ${data.name}`, await originsOf(cloud, stack, distribution?.domains ?? []), [
    accelerator.DnsName,
  ]);
}

function wantedSettings({ flowLogDays, flowLogBucket }: Data) {
  return {
    enabled: true,
    listeners: [{ protocol: "TCP", affinity: "NONE", ports: [{ FromPort: 443, ToPort: 443 }] }],
    flowLogs: flowLogDays === undefined ? undefined : flowLogBucket,
  };
}

async function readSettings(client: GlobalAcceleratorClient, { AcceleratorArn, Enabled }: Accelerator) {
  const { AcceleratorAttributes: attributes } = await client.send(
    new DescribeAcceleratorAttributesCommand({ AcceleratorArn }),
  );
  const { Listeners = [] } = await client.send(new ListListenersCommand({ AcceleratorArn }));
  return {
    enabled: Enabled,
    listeners: Listeners.map(({ Protocol, ClientAffinity, PortRanges }) => ({
      protocol: Protocol,
      affinity: ClientAffinity,
      ports: PortRanges,
    })),
    flowLogs: attributes?.FlowLogsEnabled ? attributes.FlowLogsS3Bucket : undefined,
  };
}

async function wantedGroups(cloud: Cloud, stack: WrittenStack, data: Data) {
  const { region: first, loadBalancer, secondRegion } = environmentOf(stack);
  const groups = Object.entries(data.regions).map(async ([region, { trafficDialPercent, weight }]) => {
    const name = region === first ? loadBalancer.name : secondRegion?.workloads?.loadBalancer.name;
    const client = new ElasticLoadBalancingV2Client(clientOptions(cloud, { ...stack, region }));
    const { LoadBalancers } = await client.send(new DescribeLoadBalancersCommand({ Names: [String(name)] }));
    const id = only(LoadBalancers, `load balancer ${name}`).LoadBalancerArn;
    return { region, dial: trafficDialPercent, endpoints: [{ id, weight, keepsClientAddress: true }] };
  });
  return byRegion(await Promise.all(groups));
}

async function readGroups(client: GlobalAcceleratorClient, { AcceleratorArn, Name }: Accelerator) {
  const { Listeners } = await client.send(new ListListenersCommand({ AcceleratorArn }));
  const { ListenerArn } = only(Listeners, `listener of ${Name}`);
  const { EndpointGroups = [] } = await client.send(new ListEndpointGroupsCommand({ ListenerArn }));
  return byRegion(EndpointGroups.map(readGroup));
}

function readGroup({ EndpointGroupRegion, TrafficDialPercentage, EndpointDescriptions = [] }: EndpointGroup) {
  return {
    region: EndpointGroupRegion ?? "",
    dial: TrafficDialPercentage,
    endpoints: EndpointDescriptions.map(({ EndpointId, Weight, ClientIPPreservationEnabled }) => ({
      id: EndpointId,
      weight: Weight,
      keepsClientAddress: ClientIPPreservationEnabled,
    })),
  };
}

function byRegion<T extends { readonly region: string }>(groups: readonly T[]): T[] {
  return [...groups].sort((a, b) => a.region.localeCompare(b.region));
}

/** Where the distributions that answer to any of the domains send what no other behavior claims. */
async function originsOf(cloud: Cloud, stack: WrittenStack, domains: readonly string[]) {
  const client = new CloudFrontClient(clientOptions(cloud, stack));
  const { DistributionList } = await client.send(new ListDistributionsCommand({}));
  const items = DistributionList?.Items ?? [];
  return items
    .filter(({ Aliases }) => Aliases?.Items?.some((alias) => domains.includes(alias)))
    .flatMap(({ Origins, DefaultCacheBehavior }) =>
      (Origins?.Items ?? []).filter(({ Id }) => Id === DefaultCacheBehavior?.TargetOriginId),
    )
    .map(({ DomainName }) => DomainName);
}
