import { AuroraCluster } from "../../src/constructs/data/database/aurora/aurora-cluster";
import { GlobalDatabase } from "../../src/constructs/data/database/aurora/global-database";
import { SecondaryCluster } from "../../src/constructs/data/database/aurora/secondary-cluster";
import { databaseProps, password } from "./databases";
import { testStack } from "./synthesized";

/** A key of the second region. */
export const otherKey = "arn:aws:kms:eu-west-1:123456789012:key/other";

/** A cluster, made global, and one that replicates it in another region. */
export function globalDatabase({ deletionProtection = true } = {}) {
  const stack = testStack();
  const shared = {
    ...databaseProps(stack),
    port: 5432,
    version: "15",
    capacity: { min: 16, max: 128 },
    deletionProtection,
  };
  const primary = new AuroraCluster(stack, "database", { ...shared, readers: 1, password, isGlobal: true });
  const whole = new GlobalDatabase(stack, "global-database", {
    identifier: "test-global",
    primary,
    deletionProtection,
  });
  const secondary = new SecondaryCluster(stack.otherRegion("second-region", "eu-west-1"), "database", {
    ...shared,
    identifier: "test-eu-west-1-db",
    keyArn: otherKey,
    readers: 2,
    globalDatabase: whole,
    primary,
    primaryRegion: "us-east-1",
  });
  return { stack, secondary, whole };
}
