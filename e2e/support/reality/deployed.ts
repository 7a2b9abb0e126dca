import type { WrittenStack } from "../../../local/stacks";
import type { Cloud } from "../emulated";
import { expectBackups } from "./backups";
import { expectBuckets } from "./buckets";
import { expectCache } from "./cache";
import { expectDatabase } from "./database";
import { expectProxy } from "./database/proxy";
import { expectReaderScaling } from "./database/reader-scaling";
import { expectJobs } from "./jobs";
import { expectMail } from "./mail";
import { expectNetwork } from "./network";
import { expectQueues } from "./queues";
import { expectScaling } from "./scaling";
import { expectSecondRegion } from "./second-region";
import { supplySecrets } from "./secrets";
import { expectServices } from "./service";
import { expectSettings } from "./settings";
import { expectUsers } from "./users";

/** What AWS tells of an environment is what its data says, once people have supplied the secrets that they owe. */
export async function expectDeployed(cloud: Cloud, stack: WrittenStack): Promise<void> {
  await supplySecrets(cloud, stack);
  await expectNetwork(cloud, stack);
  await expectServices(cloud, stack);
  await expectScaling(cloud, stack);
  await expectQueues(cloud, stack);
  await expectJobs(cloud, stack);
  await expectDatabase(cloud, stack);
  await expectProxy(cloud, stack);
  await expectReaderScaling(cloud, stack);
  await expectSecondRegion(cloud, stack);
  await expectCache(cloud, stack);
  await expectBuckets(cloud, stack);
  await expectBackups(cloud, stack);
  await expectMail(cloud, stack);
  await expectUsers(cloud, stack);
  await expectSettings(cloud, stack);
}
