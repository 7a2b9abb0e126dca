import { CloudWatchLogsClient, DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";

/** The key that encrypts the flow logs of an environment in one of its regions, and all else that is its own there. */
export async function customerKey(
  cloud: Cloud,
  stack: WrittenStack,
  { region, network }: Pick<Environment, "region" | "network"> = environmentOf(stack),
): Promise<string> {
  const logs = new CloudWatchLogsClient(clientOptions(cloud, { ...stack, region }));
  const logGroupNamePrefix = `/vpc/${network.name}/flow-logs`;
  const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix }));
  return only(logGroups, `log group ${logGroupNamePrefix}`).kmsKeyId ?? "";
}
