import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { clientOptions, forgetMetrics, type MetricName } from "../../../emulated";
import type { Site, Told } from "./telling";

/** CloudWatch looks a little further back than an alarm asks for; and the next trials take a while. */
const [before, after] = [3, 10];

/** How long what was told is safe from being followed by silence, in milliseconds. */
export const lasting = (after / 2) * 60_000;

interface Times {
  readonly periodSeconds: number;
  readonly periods: number;
}

/** Tells CloudWatch the same in every period that an alarm looks at, and nothing else of those metrics. */
export async function tell(site: Site, told: readonly Told[], alarm: Times): Promise<void> {
  await tellAt(site, told, times(alarm));
}

/** The same, but nothing any more in the periods of the alarm: it was told of those before, which CloudWatch still looks at. */
export async function fallSilent(site: Site, told: readonly Told[], alarm: Times): Promise<void> {
  const nextMinute = Math.floor(Date.now() / 60_000 + 1) * 60_000;
  const since = nextMinute - alarm.periods * alarm.periodSeconds * 1000;
  await tellAt(
    site,
    told,
    times(alarm).filter((time) => time.getTime() < since),
  );
}

function times({ periodSeconds, periods }: Times): Date[] {
  const now = Date.now();
  return Array.from(
    { length: before + periods + Math.ceil((after * 60) / periodSeconds) },
    (_, back) => new Date(now + after * 60_000 - back * periodSeconds * 1000),
  );
}

async function tellAt({ cloud, stack }: Site, told: readonly Told[], times: readonly Date[]): Promise<void> {
  await forgetMetrics(cloud, stack, told);
  const cloudwatch = new CloudWatchClient(clientOptions(cloud, stack));
  for (const { namespace, name, dimensions, value, unit } of told) {
    const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
    const MetricData = times.map((Timestamp) => ({
      ...{ MetricName: name, Dimensions, Timestamp, Value: value, Unit: unit },
    }));
    await cloudwatch.send(new PutMetricDataCommand({ Namespace: namespace, MetricData }));
  }
}

/** The same for two that are one metric. */
export function key({ namespace, name, dimensions }: MetricName): string {
  return JSON.stringify([namespace, name, Object.entries(dimensions).sort()]);
}
