import { overlaps, parseCidr } from "../../../cidr";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";
import { checkTier } from "./tiers";
import { foreignZones } from "./zones";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** The most instances beside the writer: every region beside the first takes the place of one. */
const mostReaders = 15;

/** Whether the second region is another one, with zones of its own. */
export function* checkSecondRegion({
  region,
  secondRegion,
}: Part<"region" | "secondRegion">): Iterable<Finding> {
  if (!secondRegion) {
    return;
  }
  if (secondRegion.region === region) {
    yield {
      path: ["secondRegion", "region"],
      message: `${show(region)} is the environment's own region; choose another one`,
    };
  }
  yield* foreignZones(secondRegion.region, secondRegion.network, ["secondRegion", "network", "zones"]);
}

/** Whether the two networks can be joined: their services and databases must be able to reach each other. */
export function* checkSecondNetwork({
  network,
  secondRegion,
}: Part<"network" | "secondRegion">): Iterable<Finding> {
  const first = parseCidr(network.cidr);
  const second = secondRegion && parseCidr(secondRegion.network.cidr);
  if (first && second && overlaps(first, second)) {
    yield {
      path: ["secondRegion", "network", "cidr"],
      message: `${show(secondRegion.network.cidr)} overlaps the environment's network ${network.cidr}; choose a block beside it`,
    };
  }
}

/** What a global database asks of the environment's database. Source: Aurora User Guide, "Configuration requirements of an Amazon Aurora global database". */
export function* checkGlobalDatabase({
  database,
  secondRegion,
}: Part<"database" | "secondRegion">): Iterable<Finding> {
  if (!secondRegion?.database) {
    return;
  }
  if (database.engine !== "aurora-postgresql") {
    yield {
      path: ["secondRegion", "database"],
      message: `${show(database.engine)} has no global database; use "aurora-postgresql", or remove secondRegion.database`,
    };
    return;
  }
  if (database.encryption === "aws-managed-key") {
    yield {
      path: ["database", "encryption"],
      message: `${show(database.encryption)} is one region's alone, and the copy in ${secondRegion.region} needs a key that is named; use "customer-key"`,
    };
  }
  if (database.password === undefined) {
    yield {
      path: ["database", "password"],
      message:
        'is missing, and RDS manages no password of a global database; name a secret of kind "generated" instead of the "rds-managed" one',
    };
  }
  yield* checkTier(["secondRegion", "network", "subnets"], database.tier, secondRegion.network);
  yield* checkReaderCount(database);
}

function* checkReaderCount({
  readers,
  readerScaling,
}: Extract<EnvironmentData["database"], { engine: "aurora-postgresql" }>): Iterable<Finding> {
  const [path, most] = readerScaling
    ? [["database", "readerScaling", "max"], readerScaling.max]
    : [["database", "readers"], readers];
  if (most === mostReaders) {
    yield {
      path,
      message: `${most} readers leave no place for the second region, which counts as one; use at most ${mostReaders - 1}`,
    };
  }
}
