import { regionalServices } from "../../regional-services";
import type { EnvironmentData } from "./environment-fields";
import { needs, needsFamily, places } from "./region-needs";
import { type Finding, rule } from "./rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Where the data names the second region. */
const second = ["secondRegion", "region"];

/** What of the data asks for what not every region has. */
export const regionRules = [
  rule(["region", "loadBalancer", "distribution"], checkOrigin),
  rule(["region", "loadBalancer", "secondRegion"], checkFirewall),
  rule(["region", "secondRegion", "accelerator"], checkAccelerator),
  rule(["region", "database", "secondRegion"], checkDatabase),
  rule(["region", "database", "secondRegion"], checkProxy),
  rule(["region", "database", "backups"], checkCopies),
  rule(["region", "cache", "secondRegion"], checkCache),
  rule(["region", "userPool"], checkUserPool),
  rule(["region", "observability"], checkCanaries),
  rule(["mail"], checkMail),
];

function* checkOrigin({
  region,
  loadBalancer: { scheme },
  distribution,
}: Part<"region" | "loadBalancer" | "distribution">): Iterable<Finding> {
  if (scheme === "internal" && distribution) {
    yield* needs(regionalServices.vpcOrigins, region, ["loadBalancer", "scheme"], scheme);
  }
}

function* checkFirewall({
  region,
  loadBalancer: { waf },
  secondRegion,
}: Part<"region" | "loadBalancer" | "secondRegion">): Iterable<Finding> {
  const { regionalFirewalls } = regionalServices;
  if (waf) {
    yield* needs(regionalFirewalls, region, ["region"], region);
  }
  if (waf && secondRegion?.workloads) {
    yield* needs(regionalFirewalls, secondRegion.region, second, secondRegion.region);
  }
}

function* checkAccelerator({
  region,
  secondRegion,
  accelerator,
}: Part<"region" | "secondRegion" | "accelerator">): Iterable<Finding> {
  if (!accelerator) {
    return;
  }
  yield* needs(regionalServices.acceleratorEndpoints, region, ["region"], region);
  if (secondRegion) {
    yield* needs(regionalServices.acceleratorEndpoints, secondRegion.region, second, secondRegion.region);
  }
}

function* checkDatabase({
  region,
  database,
  secondRegion,
}: Part<"region" | "database" | "secondRegion">): Iterable<Finding> {
  const engine = ["database", "engine"];
  if (database.engine === "documentdb") {
    yield* needs(regionalServices.documentDb, region, engine, database.engine);
  }
  if (database.engine === "aurora-postgresql") {
    for (const place of places(region, secondRegion, secondRegion?.database)) {
      yield* needs(regionalServices.auroraServerless, place, engine, database.engine);
    }
  }
  if (secondRegion?.database) {
    yield* needs(regionalServices.globalDatabases, region, ["region"], region);
    yield* needs(regionalServices.globalDatabases, secondRegion.region, second, secondRegion.region);
  }
  if (database.engine === "postgres" || database.engine === "documentdb") {
    yield* needsFamily(region, ["database", "instanceClass"], database.instanceClass);
  }
}

/** One more stands before the copy of the database, where tasks run there. */
function* checkProxy({
  region,
  database,
  secondRegion,
}: Part<"region" | "database" | "secondRegion">): Iterable<Finding> {
  if (database.engine !== "aurora-postgresql" || !database.proxy) {
    return;
  }
  const there = secondRegion?.database && secondRegion.workloads;
  for (const place of places(region, secondRegion, there)) {
    yield* needs(regionalServices.rdsProxy, place, ["database", "proxy"], database.proxy.auth);
  }
}

function* checkCopies({
  region,
  database,
  backups,
}: Part<"region" | "database" | "backups">): Iterable<Finding> {
  const copy = backups?.copyTo;
  if (!copy) {
    return;
  }
  const { backupCopies, documentDbCopies } = regionalServices;
  for (const end of new Set([region, copy.region])) {
    const service = database.engine === "documentdb" ? documentDbCopies : backupCopies;
    yield* needs(service, end, ["backups", "copyTo", "region"], copy.region);
  }
}

function* checkCache({
  region,
  cache,
  secondRegion,
}: Part<"region" | "cache" | "secondRegion">): Iterable<Finding> {
  if (!cache) {
    return;
  }
  for (const place of places(region, secondRegion, secondRegion?.workloads?.cache)) {
    yield* needsFamily(place, ["cache", "nodeType"], cache.nodeType);
  }
}

function* checkUserPool({ region, userPool }: Part<"region" | "userPool">): Iterable<Finding> {
  if (userPool) {
    yield* needs(regionalServices.userPools, region, ["userPool"], userPool.tier);
  }
}

function* checkCanaries({ region, observability }: Part<"region" | "observability">): Iterable<Finding> {
  for (const id of Object.keys(observability?.canaries ?? {})) {
    yield* needs(regionalServices.canaries, region, ["observability", "canaries", id], id);
  }
}

function* checkMail({ mail }: Part<"mail">): Iterable<Finding> {
  if (mail) {
    yield* needs(regionalServices.mail, mail.region, ["mail", "region"], mail.region);
  }
}
