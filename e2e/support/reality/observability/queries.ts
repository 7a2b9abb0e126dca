import {
  CloudWatchLogsClient,
  DescribeQueryDefinitionsCommand,
  paginateDescribeLogGroups,
} from "@aws-sdk/client-cloudwatch-logs";
import type { WrittenStack } from "../../../../local/stacks";
import { edgeRegion } from "../../../../src/regions";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";

interface Query {
  readonly name?: string | undefined;
  readonly query?: string | undefined;
}

/** Every question to logs of the data is kept where its logs are, and reads groups that are there; no other is. */
export async function expectQueries(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { system, environment, region, secondRegion, observability } = environmentOf(stack);
  const folder = `${system}-${environment}/`;
  const regions = new Set([region, edgeRegion, ...(secondRegion ? [secondRegion.region] : [])]);
  const kept: Query[] = [];
  for (const place of regions) {
    kept.push(...(await queriesIn(cloud, { ...stack, region: place }, folder)));
  }
  const wanted = Object.values(observability?.queries ?? {}).map(({ name, query }) => ({ name, query }));
  expectSame("questions to logs", unique(kept), unique(wanted));
}

async function queriesIn(cloud: Cloud, stack: WrittenStack, folder: string): Promise<Query[]> {
  const client = new CloudWatchLogsClient(clientOptions(cloud, stack));
  const { queryDefinitions = [] } = await client.send(
    new DescribeQueryDefinitionsCommand({ queryDefinitionNamePrefix: folder }),
  );
  const groups = await logGroups(client);
  for (const { name, logGroupNames = [] } of queryDefinitions) {
    const missing = logGroupNames.filter((group) => !groups.has(group));
    expectSame(`log groups that "${name}" misses in ${stack.region}`, missing, []);
    expectSame(`whether "${name}" reads anything`, logGroupNames.length > 0, true);
  }
  return queryDefinitions.map(({ name, queryString }) => ({ name, query: queryString }));
}

async function logGroups(client: CloudWatchLogsClient): Promise<Set<string | undefined>> {
  const names = new Set<string | undefined>();
  for await (const { logGroups: page = [] } of paginateDescribeLogGroups({ client }, {})) {
    for (const { logGroupName } of page) {
      names.add(logGroupName);
    }
  }
  return names;
}

/** Each once, in a stable order: two regions keep the same. */
function unique(queries: readonly Query[]): string[] {
  return [...new Set(queries.map(({ name, query }) => `${name}: ${query}`))].sort();
}
