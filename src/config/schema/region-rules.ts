import {
  hasFamily,
  instanceFamilies,
  presenceOf,
  type RegionalService,
  regionalServices,
} from "../../regional-services";
import type { EnvironmentData } from "./environment-fields";
import { type Finding, rule, show } from "./rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** What of the data asks for what not every region has. */
export const regionRules = [
  rule(["region", "loadBalancer", "distribution"], checkOrigin),
  rule(["region", "loadBalancer"], checkFirewall),
  rule(["region", "secondRegion", "accelerator"], checkAccelerator),
  rule(["region", "database", "secondRegion"], checkDatabase),
  rule(["region", "database", "backups"], checkCopies),
  rule(["region", "cache"], checkCache),
  rule(["region", "userPool"], checkUserPool),
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
}: Part<"region" | "loadBalancer">): Iterable<Finding> {
  if (waf) {
    yield* needs(regionalServices.regionalFirewalls, region, ["region"], region);
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
    const second = ["secondRegion", "region"];
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
    yield* needs(regionalServices.auroraServerless, region, engine, database.engine);
    if (database.proxy) {
      yield* needs(regionalServices.rdsProxy, region, ["database", "proxy"], database.proxy.auth);
    }
  }
  if (secondRegion?.database) {
    const second = ["secondRegion", "region"];
    yield* needs(regionalServices.globalDatabases, region, ["region"], region);
    yield* needs(regionalServices.globalDatabases, secondRegion.region, second, secondRegion.region);
  }
  if (database.engine === "postgres" || database.engine === "documentdb") {
    yield* needsFamily(region, ["database", "instanceClass"], database.instanceClass);
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

function* checkCache({ region, cache }: Part<"region" | "cache">): Iterable<Finding> {
  if (cache) {
    yield* needsFamily(region, ["cache", "nodeType"], cache.nodeType);
  }
}

function* checkUserPool({ region, userPool }: Part<"region" | "userPool">): Iterable<Finding> {
  if (userPool) {
    yield* needs(regionalServices.userPools, region, ["userPool"], userPool.tier);
  }
}

function* checkMail({ mail }: Part<"mail">): Iterable<Finding> {
  if (mail) {
    yield* needs(regionalServices.mail, mail.region, ["mail", "region"], mail.region);
  }
}

/** @param value what of the data asks for it */
function* needs(
  service: RegionalService,
  region: string,
  path: Finding["path"],
  value: string,
): Iterable<Finding> {
  const { name, instead } = service;
  const presence = presenceOf(service, region);
  if (presence === "lacking") {
    yield { path, message: `${show(value)} needs ${name}, which ${region} lacks; ${instead}` };
  } else if (presence === "unknown") {
    yield {
      path,
      message: `${show(value)} needs ${name}, and nobody has looked up whether ${region} has that; ${instead}, or add its facts to src/regional-services.ts`,
    };
  }
}

/** The family of `db.t4g.micro` and of `cache.t4g.micro` is `t4g`. */
function* needsFamily(region: string, path: Finding["path"], type: string): Iterable<Finding> {
  const [, family = ""] = type.split(".");
  if (!hasFamily(family, region)) {
    const others = Object.keys(instanceFamilies).filter((other) => hasFamily(other, region));
    yield {
      path,
      message: `${show(type)} is of a family that nobody has found in ${region} yet; choose one of ${others.join(", ")}, or add its facts to src/regional-services.ts`,
    };
  }
}
