import type { WrittenStack } from "../../../../local/stacks";
import type { Cloud } from "../../emulated";
import { expectScaling } from "../compute/scaling";
import { expectServices } from "../compute/service";
import { expectSettings } from "../compute/settings";
import { expectCache } from "../data/cache";
import { expectProxy } from "../data/database/proxy";
import { expectCertificates } from "../edge/certificates";
import { expectEntrance } from "../edge/entrance";
import { expectLoadBalancer } from "../edge/load-balancer";
import { expectLogFilters } from "../observability/log-filters";
import { expectTracing } from "../observability/tracing";
import { expectPeering } from "./peering";
import { expectCopies } from "./secret-copies";
import { stackThere } from "./there";
import { expectWriters } from "./writers";

/** What an environment runs in its second region is there as its data says, with all that it needs of the first. */
export async function expectWorkloadsThere(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const there = stackThere(stack);
  if (!there) {
    return;
  }
  await expectServices(cloud, there);
  await expectScaling(cloud, there);
  await expectSettings(cloud, there);
  await expectTracing(cloud, there);
  await expectLogFilters(cloud, there);
  await expectCache(cloud, there);
  await expectProxy(cloud, there);
  await expectCertificates(cloud, there);
  await expectLoadBalancer(cloud, there);
  await expectEntrance(cloud, there);
  await expectCopies(cloud, stack, there);
  await expectPeering(cloud, stack, there);
  await expectWriters(cloud, stack, there);
}
