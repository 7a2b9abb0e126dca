import type { WrittenStack } from "../../../local/stacks";
import type { Cloud } from "../emulated";
import { expectJobs } from "./compute/jobs";
import { expectScaling } from "./compute/scaling";
import { expectServices } from "./compute/service";
import { expectSettings } from "./compute/settings";
import { expectBackups } from "./data/backups";
import { expectBuckets } from "./data/buckets";
import { expectCache } from "./data/cache";
import { expectDatabase } from "./data/database";
import { expectProxy } from "./data/database/proxy";
import { expectReaderScaling } from "./data/database/reader-scaling";
import { expectSecondRegion } from "./data/second-region";
import { expectCertificates } from "./edge/certificates";
import { expectDistribution } from "./edge/distribution";
import { expectDns } from "./edge/dns";
import { expectEntrance } from "./edge/entrance";
import { expectLoadBalancer } from "./edge/load-balancer";
import { expectMail } from "./messaging/mail";
import { expectQueues } from "./messaging/queues";
import { expectNetwork } from "./network";
import { supplySecrets } from "./security/secrets";
import { expectUsers } from "./security/users";

/** What AWS tells of an environment is what its data says, once people have supplied the secrets that they owe. */
export async function expectDeployed(cloud: Cloud, stack: WrittenStack): Promise<void> {
  await supplySecrets(cloud, stack);
  await expectNetwork(cloud, stack);
  await expectLoadBalancer(cloud, stack);
  await expectCertificates(cloud, stack);
  await expectDistribution(cloud, stack);
  await expectEntrance(cloud, stack);
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
  await expectDns(cloud, stack);
  await expectMail(cloud, stack);
  await expectUsers(cloud, stack);
  await expectSettings(cloud, stack);
}
