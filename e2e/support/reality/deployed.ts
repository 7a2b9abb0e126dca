import type { WrittenStack } from "../../../local/stacks";
import type { Cloud } from "../emulated";
import { expectAccount } from "./account/account";
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
import { expectReplication } from "./data/replication";
import { expectSecondRegion } from "./data/second-region";
import { expectAccelerator } from "./edge/accelerator";
import { expectAccessLogs } from "./edge/access-logs";
import { expectCertificates } from "./edge/certificates";
import { expectCountriesAndPriceClass } from "./edge/countries-and-price-class";
import { expectDistribution } from "./edge/distribution";
import { expectDns } from "./edge/dns";
import { expectEntrance } from "./edge/entrance";
import { expectErrorPages } from "./edge/error-pages";
import { expectLoadBalancer } from "./edge/load-balancer";
import { expectServedBuckets } from "./edge/media";
import { expectRedirects } from "./edge/redirects";
import { expectSecurityHeaders } from "./edge/security-headers";
import { expectFirewalls } from "./edge/waf";
import { expectMail } from "./messaging/mail";
import { expectQueues } from "./messaging/queues";
import { expectNetwork } from "./network";
import { expectAlarms } from "./observability/alarms";
import { expectBudget } from "./observability/budget";
import { expectCanaries } from "./observability/canary";
import { expectDashboard } from "./observability/dashboard";
import { expectEvents } from "./observability/events";
import { expectAlarmsFollowFaults } from "./observability/faults";
import { expectLogFilters } from "./observability/log-filters";
import { expectPage } from "./observability/page";
import { expectQueries } from "./observability/queries";
import { expectTopics } from "./observability/topics";
import { expectTracing } from "./observability/tracing";
import { expectWorkloadsThere } from "./second-region/workloads-there";
import { supplySecrets } from "./security/secrets";
import { expectUsers } from "./security/users";

/**
 * What AWS tells of an environment, or of an account, is what its data says; of an environment, once people have supplied
 * the secrets that they owe.
 */
export async function expectDeployed(cloud: Cloud, stack: WrittenStack): Promise<void> {
  if (stack.accountData) {
    await expectAccount(cloud, stack.accountData);
    await expectPage(cloud, stack);
    return;
  }
  await supplySecrets(cloud, stack);
  await expectNetwork(cloud, stack);
  await expectLoadBalancer(cloud, stack);
  await expectCertificates(cloud, stack);
  await expectDistribution(cloud, stack);
  await expectEntrance(cloud, stack);
  await expectSecurityHeaders(cloud, stack);
  await expectErrorPages(cloud, stack);
  await expectRedirects(cloud, stack);
  await expectCountriesAndPriceClass(cloud, stack);
  await expectAccessLogs(cloud, stack);
  await expectFirewalls(cloud, stack);
  await expectServices(cloud, stack);
  await expectScaling(cloud, stack);
  await expectQueues(cloud, stack);
  await expectJobs(cloud, stack);
  await expectDatabase(cloud, stack);
  await expectProxy(cloud, stack);
  await expectReaderScaling(cloud, stack);
  await expectSecondRegion(cloud, stack);
  await expectWorkloadsThere(cloud, stack);
  await expectCache(cloud, stack);
  await expectBuckets(cloud, stack);
  await expectServedBuckets(cloud, stack);
  await expectReplication(cloud, stack);
  await expectBackups(cloud, stack);
  await expectDns(cloud, stack);
  await expectAccelerator(cloud, stack);
  await expectMail(cloud, stack);
  await expectUsers(cloud, stack);
  await expectSettings(cloud, stack);
  await expectDashboard(cloud, stack);
  await expectBudget(cloud, stack);
  await expectCanaries(cloud, stack);
  await expectTopics(cloud, stack);
  await expectEvents(cloud, stack);
  await expectAlarms(cloud, stack);
  await expectAlarmsFollowFaults(cloud, stack);
  await expectPage(cloud, stack);
  await expectTracing(cloud, stack);
  await expectQueries(cloud, stack);
  await expectLogFilters(cloud, stack);
}
