import { DescribeDBProxiesCommand, RDSClient } from "@aws-sdk/client-rds";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { pointer, writerPointer } from "../compute/tasks";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";

/** Both regions' pointers lead to the proxy before the writer, which is in the first until somebody moves it. */
export async function expectWriters(cloud: Cloud, stack: WrittenStack, there: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const proxy = "proxy" in data.database ? data.database.proxy : undefined;
  if (!proxy) {
    return;
  }
  const rds = new RDSClient(clientOptions(cloud, stack));
  const { DBProxies } = await rds.send(new DescribeDBProxiesCommand({ DBProxyName: proxy.name }));
  const { Endpoint } = only(DBProxies, `proxy ${proxy.name}`);
  for (const place of [stack, there]) {
    expectSame(
      `pointer to the writer in ${place.region}`,
      await pointer(cloud, place, writerPointer(data)),
      Endpoint,
    );
  }
}
