import { ElastiCacheClient, paginateDescribeReplicationGroups } from "@aws-sdk/client-elasticache";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { expectCacheLogins } from "./cache/logins";
import { readNodes, wantedNodes } from "./cache/nodes";
import { readCacheSettings, wantedCacheSettings } from "./cache/settings";

/** The environment's cache stands as its data says, and those who use it may log in; or AWS has none. */
export async function expectCache(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const client = new ElastiCacheClient(clientOptions(cloud, stack));
  const groups = [];
  for await (const { ReplicationGroups = [] } of paginateDescribeReplicationGroups({ client }, {})) {
    groups.push(
      ...ReplicationGroups.filter(({ ReplicationGroupId = "" }) => belongsTo(data, ReplicationGroupId)),
    );
  }
  const name = `cache of ${stack.name}`;
  expectSame(
    `replication groups of ${stack.name}`,
    groups.map(({ ReplicationGroupId }) => ReplicationGroupId),
    data.cache ? [data.cache.identifier] : [],
  );
  if (data.cache) {
    const group = only(groups, name);
    expectSame(name, await readCacheSettings(cloud, stack, group), wantedCacheSettings(data.cache));
    expectSame(name, await readNodes(cloud, stack, group), wantedNodes(data, data.cache));
    await expectCacheLogins(cloud, stack, group);
  }
}

function belongsTo({ system, environment, cache }: Environment, identifier: string): boolean {
  return identifier === cache?.identifier || identifier.startsWith(`${system}-${environment}-`);
}
