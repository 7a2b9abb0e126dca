import { checkFacts } from "./compute/fact-rules";
import { checkImages } from "./compute/image-rules";
import { checkJobs } from "./compute/job/job-rules";
import { checkSubscriptions } from "./compute/log-rules";
import { checkTold } from "./compute/second-region/region-rules";
import {
  checkDataThere,
  checkNeighboursThere,
  checkServicesThere,
} from "./compute/second-region/workload-rules";
import { checkConnections } from "./compute/service/connect-rules";
import { checkTestTraffic } from "./compute/service/test-traffic-rules";
import { checkBackups, checkBackupWindow } from "./data/backup-rules";
import { checkBucketUses } from "./data/bucket-rules";
import { checkCacheBacklog, checkCachePlace, checkCacheThere, checkCacheUses } from "./data/cache-rules";
import { checkReplicas } from "./data/replication-rules";
import { checkMigrations } from "./delivery/delivery-rules";
import {
  checkPreviewConditions,
  checkPreviewed,
  checkPreviewHosts,
  checkPreviewImages,
  checkPreviewPlaces,
} from "./delivery/preview-rules";
import { checkAccelerator } from "./edge/accelerator/accelerator-rules";
import { checkServedDomains, checkUrlSigners } from "./edge/distribution/bucket/bucket-distribution-rules";
import { checkCertificate, checkConditions, checkOrigin } from "./edge/distribution/distribution-rules";
import { checkAuthorities, checkHealthChecks, checkMailTexts, checkTaken } from "./edge/dns/dns-rules";
import { checkDomains, checkServices } from "./edge/load-balancer/load-balancer-rules";
import { checkTwice } from "./edge/waf/waf-rules";
import type { EnvironmentData } from "./environment-fields";
import { checkMailDomain, checkMailUses } from "./messaging/mail-rules";
import { checkQueues } from "./messaging/queue-rules";
import { checkNames, checkPrefix, checkReserved, checkUnique, namedParts } from "./names/name-rules";
import { checkGlobalDatabase, checkSecondNetwork, checkSecondRegion } from "./network/second-region-rules";
import { checkTier } from "./network/tiers";
import { foreignZones } from "./network/zones";
import { checkWatched } from "./observability/alarms/alarm-rules";
import { checkCacheAlarms } from "./observability/alarms/cache-alarm-rules";
import { checkComposites, checkTogether } from "./observability/alarms/composite-rules";
import { checkDatabaseAlarms } from "./observability/alarms/database-alarm-rules";
import { checkRollbacks } from "./observability/alarms/rollback-rules";
import { checkServiceAlarms } from "./observability/alarms/service-alarm-rules";
import { checkListeners, checkTelling } from "./observability/alarms/telling-rules";
import { watchedFields } from "./observability/alarms/watched-parts";
import { checkPatience, checkUnwatched } from "./observability/alarms/watching-rules";
import { checkCanaries, checkCanaryAlarms } from "./observability/canaries/canary-rules";
import { checkTargets } from "./observability/dashboard/dashboard-rules";
import { checkEvents } from "./observability/events/event-rules";
import { checkQueries, queryFields } from "./observability/query-rules";
import { regionRules } from "./region-rules";
import { type Finding, rule, show } from "./rule";
import { checkDatabaseSecrets, checkProxySecrets, checkReferences } from "./security/secret-rules";
import { checkClientSecret, checkSender, checkUsers } from "./security/user-rules";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** The rules that join several concerns of an environment. */
export const environmentRules = [
  rule(["system", "environment"], checkPrefix),
  rule(["region", "network"], checkZones),
  ...regionRules,
  rule(["dns", "loadBalancer", "distribution"], checkDomains),
  rule(["loadBalancer", "distribution"], checkOrigin),
  rule(["loadBalancer", "distribution"], checkCertificate),
  rule(["services", "distribution"], checkConditions),
  rule(["dns", "loadBalancer", "distribution", "buckets"], checkServedDomains),
  rule(["buckets", "secrets", "services", "jobs"], checkUrlSigners),
  rule(["loadBalancer", "distribution"], checkTwice),
  rule(["dns", "mail"], checkMailDomain),
  rule(["dns", "loadBalancer", "distribution", "buckets", "mail"], checkTaken),
  rule(["dns", "mail"], checkMailTexts),
  rule(["dns", "loadBalancer", "buckets"], checkAuthorities),
  rule(["dns", "loadBalancer", "distribution", "buckets"], checkHealthChecks),
  rule(["database", "network"], checkDatabaseTier),
  rule(["cache", "network"], checkCachePlace),
  rule(["database", "secrets"], checkDatabaseSecrets),
  rule(["database", "secrets"], checkProxySecrets),
  rule(["secrets", "services", "jobs"], checkReferences),
  rule(
    ["database", "cache", "buckets", "userPool", "queues", "mail", "services", "jobs", "secondRegion"],
    checkFacts,
  ),
  rule(["userPool", "secrets"], checkClientSecret),
  rule(["userPool", "mail", "region"], checkSender),
  rule(["userPool", "services", "jobs"], checkUsers),
  rule(["services"], checkConnections),
  rule(["services"], checkTestTraffic),
  rule(["cache", "services", "jobs"], checkCacheUses),
  rule(["services"], checkCacheBacklog),
  rule(["buckets", "services", "jobs"], checkBucketUses),
  rule(["queues", "services", "jobs"], checkQueues),
  rule(["mail", "services", "jobs"], checkMailUses),
  rule(["region", "database", "buckets", "backups"], checkBackups),
  rule(["database", "backups"], checkBackupWindow),
  rule(["region", "secondRegion"], checkSecondRegion),
  rule(["network", "secondRegion"], checkSecondNetwork),
  rule(["database", "secondRegion"], checkGlobalDatabase),
  rule(["services", "secondRegion"], checkServicesThere),
  rule(["services", "secondRegion"], checkNeighboursThere),
  rule(["services", "cache", "secondRegion"], checkDataThere),
  rule(["cache", "database", "secondRegion"], checkCacheThere),
  rule(["region", "services", "secrets", "secondRegion"], checkTold),
  rule(["buckets", "secondRegion"], checkReplicas),
  rule(["region", "loadBalancer", "distribution", "secondRegion", "accelerator"], checkAccelerator),
  rule(watchedFields, checkWatched),
  rule(["observability", "database", "secondRegion"], checkDatabaseAlarms),
  rule(["observability", "cache"], checkCacheAlarms),
  rule(["observability", "services", "loadBalancer", "secondRegion"], checkServiceAlarms),
  rule(["observability", "services"], checkTelling),
  rule(["observability"], checkListeners),
  rule(["observability"], checkComposites),
  rule(["observability", "region"], checkTogether),
  rule(["observability", "queues", "jobs", "dns"], checkUnwatched),
  rule(["observability", "jobs"], checkPatience),
  rule(["observability", "database", "backups"], checkEvents),
  rule(["observability", "loadBalancer", "distribution", "buckets"], checkCanaries),
  rule(["observability"], checkCanaryAlarms),
  rule(["observability", "services"], checkRollbacks),
  rule(["observability", "database", "services"], checkTargets),
  rule(queryFields, checkQueries),
  rule(["services", "jobs"], checkImages),
  rule(["services", "jobs"], checkJobs),
  rule(["delivery", "jobs"], checkMigrations),
  rule(["account", "region", "services", "jobs", "secondRegion"], checkSubscriptions),
  rule(["previews", "services"], checkPreviewed),
  rule(["previews", "services", "jobs"], checkPreviewImages),
  rule(["previews", "services"], checkPreviewPlaces),
  rule(["previews", "loadBalancer", "distribution"], checkPreviewHosts),
  rule(["previews", "services", "distribution"], checkPreviewConditions),
  rule(["services", "jobs"], checkReserved),
  rule(["services"], checkServices),
  rule(namedParts, checkNames),
  rule(namedParts, checkUnique),
  rule(["tags"], checkTags),
];

function* checkZones({ region, network }: Part<"region" | "network">): Iterable<Finding> {
  yield* foreignZones(region, network, ["network", "zones"]);
}

function* checkDatabaseTier({ database, network }: Part<"database" | "network">): Iterable<Finding> {
  if (database.engine !== "mongodb-atlas") {
    yield* checkTier(["database", "tier"], database.tier, network);
  }
}

function* checkTags({ tags }: Part<"tags">): Iterable<Finding> {
  for (const name of Object.keys(tags)) {
    const at = ["tags", name];
    if (name.length === 0 || name.length > 128) {
      yield { path: at, message: `${show(name)} is no name of a tag; use 1 to 128 characters` };
    } else if (name.toLowerCase().startsWith("aws:")) {
      yield { path: at, message: `${show(name)} is a tag of AWS's own; leave out "aws:"` };
    } else if (["System", "Environment", "Stack", "ManagedBy"].includes(name)) {
      yield {
        path: at,
        message: `${show(name)} is set by Slipway on every resource; name the tag otherwise`,
      };
    }
  }
}
