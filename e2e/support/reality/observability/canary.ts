import { CloudWatchLogsClient, DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { unzipSync } from "fflate";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { getJson } from "../../aws-call";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";

/** What Synthetics tells of a canary, as far as the data says it. */
interface Told {
  readonly Canary: {
    readonly EngineArn: string;
    readonly Status: { readonly State: string };
    readonly Schedule: { readonly Expression: string };
    readonly RunConfig: { readonly TimeoutInSeconds: number };
    readonly SuccessRetentionPeriodInDays: number;
    readonly FailureRetentionPeriodInDays: number;
    readonly VpcConfig?: unknown;
  };
}

/** Each canary runs, asks for its page as often as its data says, and keeps its logs as long. */
export async function expectCanaries(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const ids = Object.keys(data.canaries);
  const found = await Promise.all(ids.map((id) => canaryOf(cloud, stack, data, id)));
  expectSame(
    `canaries of ${stack.name}`,
    Object.fromEntries(ids.map((id, index) => [id, found[index]])),
    Object.fromEntries(ids.map((id) => [id, wanted(data, id)])),
  );
}

async function canaryOf(
  cloud: Cloud,
  stack: WrittenStack,
  { canaries, canaryBucket }: Environment,
  id: string,
) {
  const { Canary } = await getJson<Told>(cloud, stack, "synthetics", `/canary/${canaries[id]?.name}`);
  const group = `/aws/lambda/${Canary.EngineArn.split(":")[6]}`;
  const { logGroups = [] } = await new CloudWatchLogsClient(clientOptions(cloud, stack)).send(
    new DescribeLogGroupsCommand({ logGroupNamePrefix: group }),
  );
  return {
    state: Canary.Status.State,
    every: Canary.Schedule.Expression,
    timeoutSeconds: Canary.RunConfig.TimeoutInSeconds,
    keptDays: [Canary.SuccessRetentionPeriodInDays, Canary.FailureRetentionPeriodInDays],
    inVpc: Canary.VpcConfig !== undefined,
    asks: await urlOf(cloud, stack, canaryBucket, id),
    logs: logGroups.map(({ retentionInDays, kmsKeyId }) => ({
      days: retentionInDays,
      encrypted: kmsKeyId !== undefined,
    })),
  };
}

/** What the script asks for that lies in the canary's package. */
async function urlOf(
  cloud: Cloud,
  stack: WrittenStack,
  Bucket: string,
  id: string,
): Promise<string | undefined> {
  const s3 = new S3Client({ ...clientOptions(cloud, stack), forcePathStyle: true });
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: `packages/${id}.zip` }));
  const [script] = Object.values(unzipSync((await Body?.transformToByteArray()) ?? new Uint8Array()));
  return /"url":"([^"]+)"/.exec(new TextDecoder().decode(script))?.[1];
}

function wanted({ canaries }: Environment, id: string) {
  const canary = canaries[id];
  const minutes = canary?.rateMinutes === 1 ? "1 minute" : `${canary?.rateMinutes} minutes`;
  return {
    state: "RUNNING",
    every: `rate(${canary?.rateMinutes === 60 ? "1 hour" : minutes})`,
    timeoutSeconds: canary?.timeoutSeconds,
    keptDays: [canary?.retentionDays, canary?.retentionDays],
    inVpc: false,
    asks: `https://${canary?.domain}${canary?.path}`,
    logs: [{ days: canary?.retentionDays, encrypted: true }],
  };
}
