import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { clientOptions, forgetMetrics } from "../../../emulated";
import type { Site, Told } from "./telling";

/** CloudWatch looks a little further back than an alarm asks for; and the next trials take a while. */
const [before, after] = [3, 10];

/** How long what was told is safe from being followed by silence, in milliseconds. */
export const lasting = (after / 2) * 60_000;

/** Tells CloudWatch the same in every period that an alarm looks at, and nothing else of those metrics. */
export async function tell(
  { cloud, stack }: Site,
  told: readonly Told[],
  { periodSeconds, periods }: { readonly periodSeconds: number; readonly periods: number },
): Promise<void> {
  await forgetMetrics(cloud, stack, told);
  const cloudwatch = new CloudWatchClient(clientOptions(cloud, stack));
  const now = Date.now();
  const times = Array.from(
    { length: before + periods + Math.ceil((after * 60) / periodSeconds) },
    (_, back) => new Date(now + after * 60_000 - back * periodSeconds * 1000),
  );
  for (const { namespace, name, dimensions, value, unit } of told) {
    const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
    const MetricData = times.map((Timestamp) => ({
      ...{ MetricName: name, Dimensions, Timestamp, Value: value, Unit: unit },
    }));
    await cloudwatch.send(new PutMetricDataCommand({ Namespace: namespace, MetricData }));
  }
}
