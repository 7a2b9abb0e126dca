import { CloudWatchClient, GetDashboardCommand, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions, type Place } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { type Asked, foreignDimensions } from "./dimensions";

interface Widget {
  readonly type: string;
  readonly properties: {
    readonly region?: string;
    readonly alarms?: readonly string[];
    readonly metrics?: readonly (readonly unknown[])[];
  };
}

/** The dashboard that people see shows alarms that there are, and metrics of what there is, where it is. */
export async function expectDashboard(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { system, environment, services, observability } = environmentOf(stack);
  const dashboard = observability?.dashboard;
  if (!dashboard) {
    return;
  }
  const cloudWatch = new CloudWatchClient(clientOptions(cloud, stack));
  const { DashboardBody = "" } = await cloudWatch.send(
    new GetDashboardCommand({ DashboardName: dashboard.name }),
  );
  const { widgets } = JSON.parse(DashboardBody) as { readonly widgets: readonly Widget[] };
  const asked = dimensionsOf(widgets);
  // what tasks tell themselves, AWS knows nothing of until they do
  const own = asked.filter(({ namespace }) => namespace === `${system}/${environment}`);
  const found = {
    references: DashboardBody.match(/\$\{[^}]*\}/g) ?? [],
    missingAlarms: await missingAlarms(cloud, stack, widgets),
    metricsOfNothing: await foreignDimensions(
      cloud,
      stack,
      asked.filter((one) => !own.includes(one)),
    ),
    toldByNobody: own.filter(({ value }) => !Object.hasOwn(services, value)),
    isEmpty: widgets.every(({ properties }) => properties.metrics === undefined),
  };
  expectSame(`dashboard ${dashboard.name}`, found, {
    references: [],
    missingAlarms: [],
    metricsOfNothing: [],
    toldByNobody: [],
    isEmpty: false,
  });
}

/** Alarms that it shows and that are not there. */
async function missingAlarms(cloud: Cloud, stack: Place, widgets: readonly Widget[]): Promise<string[]> {
  const shown = widgets.flatMap(({ properties }) => properties.alarms ?? []);
  const regions = new Set(shown.map((arn) => arn.split(":")[3] ?? ""));
  const there = new Set<string | undefined>();
  for (const region of regions) {
    const client = new CloudWatchClient(clientOptions(cloud, { ...stack, region }));
    const all = { AlarmTypes: ["MetricAlarm" as const, "CompositeAlarm" as const] };
    for await (const { MetricAlarms = [], CompositeAlarms = [] } of paginateDescribeAlarms({ client }, all)) {
      for (const { AlarmArn } of [...MetricAlarms, ...CompositeAlarms]) {
        there.add(AlarmArn);
      }
    }
  }
  return shown.filter((arn) => !there.has(arn));
}

/** Every dimension of what it draws and computes with. */
function dimensionsOf(widgets: readonly Widget[]): Asked[] {
  return widgets.flatMap(({ properties: { region = "", metrics = [] } }) =>
    metrics.filter(isMetric).flatMap(([namespace, , ...rest]) =>
      pairs(rest.slice(0, -1).map(String)).map(([dimension, value]) => ({
        region,
        namespace: String(namespace),
        dimension,
        value,
      })),
    ),
  );
}

/** An expression is an object alone; a metric begins with its namespace. */
function isMetric(entry: readonly unknown[]): boolean {
  return typeof entry[0] === "string";
}

function pairs(texts: readonly string[]): [string, string][] {
  return texts.flatMap((key, index): [string, string][] =>
    index % 2 === 0 ? [[key, texts[index + 1] ?? ""]] : [],
  );
}
