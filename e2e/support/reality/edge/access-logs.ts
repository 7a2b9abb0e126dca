import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import {
  CloudWatchLogsClient,
  DescribeDeliveriesCommand,
  GetDeliveryDestinationCommand,
  GetDeliverySourceCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import { GetBucketLifecycleConfigurationCommand, S3Client } from "@aws-sdk/client-s3";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { findDistributionArn } from "./deployed-distribution";

/** Where CloudFront's logs are delivered from. */
const region = "us-east-1";

/** Secrets of people can stand in these. */
const leftOut = ["cs(Cookie)", "cs-uri-query", "cs(Referer)"];

/** Requests to the distribution are written down, without people's secrets, for the days of the data. */
export async function expectAccessLogs(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { distribution, distributionLogBucket: bucket } = environmentOf(stack);
  const [domain] = distribution?.domains ?? [];
  if (!distribution || domain === undefined) {
    return;
  }
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const arn = await findDistributionArn(cloudFront, domain);
  const found = {
    ...(await delivery(cloud, stack, distribution.name)),
    days: await days(cloud, stack, bucket),
  };
  expectSame(`record of requests to ${distribution.name}`, found, {
    of: [arn],
    to: `arn:aws:s3:::${bucket}/entrance`,
    format: "json",
    path: "{DistributionId}/{yyyy}/{MM}/{dd}/{HH}",
    secrets: [],
    days: distribution.accessLogs.days,
  });
}

async function delivery(cloud: Cloud, stack: WrittenStack, name: string) {
  const logs = new CloudWatchLogsClient(clientOptions(cloud, { ...stack, region }));
  const { deliverySource } = await logs.send(new GetDeliverySourceCommand({ name }));
  const { deliveryDestination } = await logs.send(new GetDeliveryDestinationCommand({ name }));
  const { deliveries } = await logs.send(new DescribeDeliveriesCommand({}));
  const ours = deliveries?.filter(({ deliverySourceName }) => deliverySourceName === name);
  const { recordFields = [], s3DeliveryConfiguration } = only(ours, `delivery of ${name}`);
  return {
    of: deliverySource?.resourceArns,
    to: deliveryDestination?.deliveryDestinationConfiguration?.destinationResourceArn,
    format: deliveryDestination?.outputFormat,
    path: s3DeliveryConfiguration?.suffixPath,
    secrets: recordFields.filter((field) => leftOut.includes(field)),
  };
}

/** How long what is below the prefix is kept. */
async function days(cloud: Cloud, stack: WrittenStack, Bucket: string): Promise<number | undefined> {
  const s3 = new S3Client(clientOptions(cloud, stack));
  const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
  return Rules?.find(({ Filter }) => Filter?.Prefix === "entrance/")?.Expiration?.Days;
}
